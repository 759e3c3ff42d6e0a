export { SignIn } from './sign-in/sign-in.tsx';
export { Register } from './register/register.tsx';
export { useSignOut } from './use-sign-out.ts';
export { Fault } from './account-form/fault.tsx';

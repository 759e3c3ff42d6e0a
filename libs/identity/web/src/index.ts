export { SignIn } from './sign-in.tsx';
export { Register } from './register.tsx';
export { useSignOut } from './use-sign-out.ts';

export { AccountScreen } from './account-screen.tsx';
export { Loaded } from './loaded.tsx';
export { SignInFirst } from './sign-in-first.tsx';

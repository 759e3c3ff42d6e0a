export { ConfirmEmail } from './confirm-email.tsx';
export { ConfirmEmailChange } from './confirm-email-change.tsx';
export { ForgottenPassword } from './forgotten-password.tsx';
export { ForgottenPasswordScreen } from './forgotten-password-screen.tsx';
export { NewPasswordScreen } from './new-password-screen.tsx';

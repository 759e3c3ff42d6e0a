export { default } from '@stadtlive/identity-web/forgotten-password-step';

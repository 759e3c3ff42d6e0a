export { AccountForm, textOf, type FieldError } from './account-form.tsx';

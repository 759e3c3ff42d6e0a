import '@stadtlive/identity-web/styles.css';
import {
  ConfirmEmail,
  ConfirmEmailChange,
  ForgottenPasswordScreen,
  NewPasswordScreen,
} from '@stadtlive/identity-web/letters';

const screens = {
  forgottenPassword: ForgottenPasswordScreen,
  newPassword: NewPasswordScreen,
  confirmEmail: ConfirmEmail,
  confirmEmailChange: ConfirmEmailChange,
};

export type LetterKind = keyof typeof screens;

/** What the mails of an account lead to, and the way to the one for a forgotten password. */
export default function LetterPage({ kind }: { kind: LetterKind }) {
  const Screen = screens[kind];
  return <Screen />;
}

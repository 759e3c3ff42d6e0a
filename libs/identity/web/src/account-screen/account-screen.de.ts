export default {
  account: 'Konto',
  path: 'Pfad',
  signInFirst: 'Dafür brauchst du dein Konto',
  signInText: 'Melde dich an, dann geht es hier weiter.',
  signIn: 'Anmelden',
  failed: 'Das kam gerade nicht an',
  retry: 'Noch einmal versuchen',
};

/** The operations of passkeys, for tests that drive them with a `SoftwareAuthenticator`. */
export const passkeyDocuments = {
  signIn: `mutation ($input: SignInInput!) { signIn(input: $input) {
    viewer { id } passkeyChallenge { challengeId options } } }`,
  beginRegistration: `mutation ($input: BeginPasskeyRegistrationInput!) {
    beginPasskeyRegistration(input: $input) { challenge { challengeId options } } }`,
  finishRegistration: `mutation ($input: FinishPasskeyRegistrationInput!) {
    finishPasskeyRegistration(input: $input) { viewer { id } } }`,
  beginSignIn: `mutation { beginPasskeySignIn { challenge { challengeId options } } }`,
  finishSignIn: `mutation ($input: FinishPasskeySignInInput!) { finishPasskeySignIn(input: $input) {
    viewer { id } passkeyChallenge { challengeId } } }`,
  beginProof: `mutation { beginPasskeyProof { challenge { challengeId options } } }`,
  rename: `mutation ($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) { viewer { passkeys { name } } } }`,
  remove: `mutation ($input: RemovePasskeyInput!) {
    removePasskey(input: $input) { viewer { passkeys { name } } } }`,
  require: `mutation ($input: RequirePasskeyInput!) {
    requirePasskey(input: $input) { viewer { passkeyRequired } } }`,
  passkeys: `{ viewer { passkeyRequired passkeys { id name createdAt lastUsedAt } } }`,
};

import type { Operation } from '../plant/operations.ts';
import type { Resident } from './resident.ts';

interface Authenticator {
  create(options: unknown, origin: string): object;
}

interface Authenticators {
  readonly SoftwareAuthenticator: new () => Authenticator;
}

const keys = new URL('../../../apps/api/src/testing/software-authenticator.ts', import.meta.url)
  .href;
const operation = 'finishPasskeyRegistration';

/** The one text that only somebody with a key can leave: the name of the key. */
export async function plantPasskey(
  { visitor, marks, planting, password }: Resident,
  operations: readonly Operation[],
): Promise<void> {
  if (!operations.some(({ name }) => name === operation)) return;
  const { SoftwareAuthenticator } = (await import(keys)) as Authenticators;
  const { beginPasskeyRegistration } = await visitor.data(
    `mutation ($input: BeginPasskeyRegistrationInput!) {
      beginPasskeyRegistration(input: $input) { challenge { challengeId options } } }`,
    { input: { password } },
  );
  const { challengeId, options } = beginPasskeyRegistration.challenge;
  const origin = `http://${visitor.city}.localhost:${visitor.port}`;
  const response = new SoftwareAuthenticator().create(options, origin);
  const path = `${operation}.name`;
  const { finishPasskeyRegistration } = await visitor.data(
    `mutation ($input: FinishPasskeyRegistrationInput!) {
      finishPasskeyRegistration(input: $input) { viewer { passkeys { id } } } }`,
    { input: { challengeId, response, name: marks.word(path) } },
  );
  planting.planted.add(path);
  for (const { id } of finishPasskeyRegistration.viewer.passkeys) planting.know('Passkey', id);
}

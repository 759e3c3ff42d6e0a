import { jest } from '@jest/globals';

const bytes = (text: string) => new TextEncoder().encode(text).buffer;

const named = (name: string) => Object.assign(new Error(name), { name });

const credential = (response: object) => ({
  id: 'key',
  rawId: bytes('key'),
  type: 'public-key',
  response,
  getClientExtensionResults: () => ({}),
});

/** A browser with an authenticator; `refuse` makes it answer with an error of that name. */
export function giveDevice() {
  const state: { refuse: string | undefined } = { refuse: undefined };
  const answer = (response: object) =>
    jest.fn(() =>
      state.refuse ? Promise.reject(named(state.refuse)) : Promise.resolve(credential(response)),
    );
  const get = answer({
    authenticatorData: bytes('data'),
    clientDataJSON: bytes('{}'),
    signature: bytes('signed'),
    userHandle: null,
  });
  const create = answer({
    attestationObject: bytes('made'),
    clientDataJSON: bytes('{}'),
    getTransports: () => ['internal'],
  });
  const passkeys = { isConditionalMediationAvailable: () => Promise.resolve(false) };
  Object.assign(globalThis, { PublicKeyCredential: Object.assign(() => undefined, passkeys) });
  Object.assign(navigator, { credentials: { get, create } });
  return { state, get, create };
}

export function takeDevice() {
  Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
}

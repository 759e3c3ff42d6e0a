import type { Page } from 'playwright-core';

interface Credential {
  credentialId: string;
  isResidentCredential: boolean;
  privateKey: string;
  signCount: number;
}

/** A device that keeps passkeys, built into Chromium; its owner agrees until told otherwise. */
export async function virtualAuthenticator(page: Page) {
  const debug = await page.context().newCDPSession(page);
  await debug.send('WebAuthn.enable');
  const { authenticatorId } = await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** Whether the owner touches the device when it asks. */
    answer: (enabled: boolean) =>
      debug.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId, enabled }),
    credentials: async (): Promise<Credential[]> =>
      (await debug.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    add: (credential: Credential) =>
      debug.send('WebAuthn.addCredential', { authenticatorId, credential }),
  };
}

import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { cbor } from './cbor.ts';

interface Credential {
  readonly id: string;
  readonly rpId: string;
  readonly userHandle: string;
  readonly privateKey: KeyObject;
  counter: number;
}

interface Question {
  readonly challenge: string;
  readonly rp?: { readonly id: string };
  readonly rpId?: string;
  readonly user?: { readonly id: string };
  readonly allowCredentials?: readonly { readonly id: string }[];
}

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** A security key in software: ES256, discoverable, without attestation. Its lies are the test's. */
export class SoftwareAuthenticator {
  readonly credentials: Credential[] = [];
  /** Whether it says that it has recognised its owner. */
  verifiesUser = true;
  /** Whether it counts its answers, as hardware does. */
  counts = true;

  /** What `navigator.credentials.create` would give on a page of this origin, in JSON. */
  create(options: unknown, origin: string) {
    const { challenge, rp, user } = options as Question;
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = randomBytes(32);
    const credential: Credential = {
      id: id.toString('base64url'),
      rpId: rp!.id,
      userHandle: user!.id,
      privateKey,
      counter: 0,
    };
    this.credentials.push(credential);
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const aaguid = Buffer.alloc(16);
    const data = this.#data(credential, attested, [aaguid, length, id, coseKey(publicKey)]);
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: cbor(
          new Map<string, unknown>([
            ['fmt', 'none'],
            ['attStmt', new Map()],
            ['authData', data],
          ]),
        ).toString('base64url'),
        transports: ['internal'],
      },
    };
  }

  /** What `navigator.credentials.get` would give on a page of this origin, in JSON. */
  get(options: unknown, origin: string) {
    const { challenge, rpId, allowCredentials } = options as Question;
    const credential = this.credentials.find(
      (one) =>
        one.rpId === rpId &&
        (!allowCredentials || allowCredentials.some(({ id }) => id === one.id)),
    );
    if (!credential) throw new Error(`No passkey for ${rpId} is asked for.`);
    const client = clientData('webauthn.get', challenge, origin);
    const data = this.#data(credential, 0, []);
    const signed = Buffer.concat([data, createHash('sha256').update(client).digest()]);
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: client.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, credential.privateKey).toString('base64url'),
        userHandle: credential.userHandle,
      },
    };
  }

  #data(credential: Credential, flags: number, rest: readonly Buffer[]): Buffer {
    if (this.counts) credential.counter++;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(credential.counter);
    const said = Buffer.from([flags | present | (this.verifiesUser ? verified : 0)]);
    const party = createHash('sha256').update(credential.rpId).digest();
    return Buffer.concat([party, said, counter, ...rest]);
  }
}

const clientData = (type: string, challenge: string, origin: string) =>
  Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

/** COSE: kty EC2, alg ES256, crv P-256, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x, y } = key.export({ format: 'jwk' });
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x!, 'base64url')],
      [-3, Buffer.from(y!, 'base64url')],
    ]),
  );
}

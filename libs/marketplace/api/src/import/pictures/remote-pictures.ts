import { lookup as systemLookup } from 'node:dns/promises';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from './public-address.ts';

/** Why a picture could not be fetched. */
export const fetchFaults = [
  'ADDRESS',
  'NAME',
  'PRIVATE',
  'REDIRECTS',
  'TIME',
  'STATUS',
  'TYPE',
  'SIZE',
  'CONNECTION',
] as const;
export type FetchFault = (typeof fetchFaults)[number];

export class PictureNotFetched extends Error {
  constructor(readonly fault: FetchFault) {
    super(fault);
  }
}

const mostBytes = 10 * 1024 * 1024;
const mostRedirects = 3;
const mostMs = 10_000;
const pictureTypes =
  /^(image\/(jpe?g|pjpeg|png|webp|avif)|application\/octet-stream|binary\/octet-stream)\b/i;

/** Fetches pictures from the public internet for the server, and from nowhere else. */
@Injectable()
export class RemotePictures {
  /** All addresses of a name. */
  lookup = async (host: string): Promise<string[]> =>
    (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

  /** Whether the server may connect to it. */
  isAllowed: (address: string) => boolean = isPublicAddress;

  /** @throws PictureNotFetched */
  async fetch(address: string): Promise<Buffer> {
    const signal = AbortSignal.timeout(mostMs);
    let url = validUrl(address);
    try {
      for (let redirects = 0; ; redirects++) {
        const response = await this.#ask(url, signal);
        const { statusCode = 0, headers } = response;
        if (statusCode >= 300 && statusCode < 400 && headers.location) {
          response.destroy();
          if (redirects >= mostRedirects) throw new PictureNotFetched('REDIRECTS');
          url = validUrl(headers.location, url);
          continue;
        }
        return await pictureIn(response);
      }
    } catch (error) {
      if (error instanceof PictureNotFetched) throw error;
      throw new PictureNotFetched(signal.aborted ? 'TIME' : 'CONNECTION');
    }
  }

  /** Connects to the very address that was checked: a name that answers otherwise meanwhile gains nothing. */
  async #ask(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const addresses = isIP(host) ? [host] : await this.#resolved(host, signal);
    if (addresses.length === 0) throw new PictureNotFetched('NAME');
    // One private answer among public ones is a trap, not a choice.
    if (!addresses.every((one) => this.isAllowed(one))) throw new PictureNotFetched('PRIVATE');
    const pinned = addresses[0]!;
    const family = isIP(pinned);
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    return new Promise((resolve, reject) => {
      const call = send(url, {
        signal,
        agent: false,
        headers: {
          accept: 'image/avif,image/webp,image/png,image/jpeg',
          'user-agent': 'Stadtlive',
        },
        lookup: (_host, options, done) =>
          options.all
            ? (done as unknown as (e: null, all: object[]) => void)(null, [
                { address: pinned, family },
              ])
            : done(null, pinned, family),
      });
      call.once('response', resolve).once('error', reject).end();
    });
  }

  async #resolved(host: string, signal: AbortSignal): Promise<string[]> {
    const late = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new PictureNotFetched('TIME')), { once: true }),
    );
    const found = this.lookup(host).catch(() => []);
    return Promise.race([found, late]);
  }
}

function validUrl(address: string, base?: URL): URL {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
  // A name and password in the address are for machines, not for pictures.
  if (!isWeb || url.username || url.password) throw new PictureNotFetched('ADDRESS');
  return url;
}

async function pictureIn(response: IncomingMessage): Promise<Buffer> {
  const { statusCode, headers } = response;
  const refuse = (fault: FetchFault) => {
    response.destroy();
    return new PictureNotFetched(fault);
  };
  if (statusCode !== 200) throw refuse('STATUS');
  if (!pictureTypes.test(headers['content-type'] ?? '')) throw refuse('TYPE');
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw refuse('SIZE');
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw refuse('SIZE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

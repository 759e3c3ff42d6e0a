import { foldedEmail } from '@stadtlive/identity-api';
import { badInput } from '@stadtlive/kernel';

/** Where anybody gets an address or a page: having one there shows nothing. */
const shared = [
  ...['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'web.de', 't-online.de', 'magenta.de', 'freenet.de'],
  ...['gmail.com', 'googlemail.com', 'google.com', 'outlook.com', 'outlook.de', 'hotmail.com'],
  ...['hotmail.de', 'live.com', 'live.de', 'msn.com', 'yahoo.com', 'yahoo.de', 'ymail.com'],
  ...[
    'icloud.com',
    'me.com',
    'mac.com',
    'aol.com',
    'aol.de',
    'arcor.de',
    'vodafone.de',
    '1und1.de',
  ],
  ...['posteo.de', 'posteo.net', 'mailbox.org', 'mail.de', 'email.de', 'mail.com', 'proton.me'],
  ...['protonmail.com', 'pm.me', 'tutanota.com', 'tutanota.de', 'tuta.io', 'kabelmail.de'],
  ...['unitybox.de', 'versanet.de', 'ewe.net', 'ewetel.net', 'netcologne.de', 'o2online.de'],
  ...['facebook.com', 'fb.com', 'instagram.com', 'business.site', 'wixsite.com', 'jimdo.com'],
  ...[
    'jimdofree.com',
    'jimdosite.com',
    'wordpress.com',
    'blogspot.com',
    'blogspot.de',
    'weebly.com',
  ],
  ...['webnode.page', 'webnode.com', 'github.io', 'netlify.app', 'vercel.app', 'myshopify.com'],
  ...['etsy.com', 'ebay.de', 'ebay.com', 'amazon.de', 'linktr.ee', 'site123.me', 'strato.de'],
  ...['ionos.de', 'my-ionos.space', 'beepworld.de', 'de.to', 'eatbu.com', 'lieferando.de'],
];

const isShared = (domain: string) =>
  shared.some((one) => domain === one || domain.endsWith(`.${one}`));

interface Entry {
  readonly website: string | null;
  readonly email: string | null;
}

/** Domains that are the entry's alone, as it tells them. */
export function claimDomains({ website, email }: Entry): string[] {
  const host = website ? URL.parse(website)?.hostname.replace(/^www\./, '') : undefined;
  const behindAt = email?.split('@').at(-1)?.toLowerCase();
  const known = [host, behindAt].filter((one) => one !== undefined && !isShared(one));
  return [...new Set(known as string[])];
}

/**
 * The address a code is mailed to.
 * @throws StadtliveError BAD_USER_INPUT unless it lies at one of the entry's own domains
 */
export function claimAddress(given: string | null | undefined, entry: Entry): string {
  const address = foldedEmail(given ?? '');
  if (!address) throw badInput('email', 'This is not an e-mail address.');
  const domain = address.split('@').at(-1)!;
  if (isShared(domain)) {
    throw badInput('email', 'An address there shows nothing: anybody can have one.', {
      reason: 'FREEMAIL',
    });
  }
  const domains = claimDomains(entry);
  if (!domains.includes(domain)) {
    throw badInput('email', `The address has to end in @${domains.join(' or @') || '…'}.`, {
      reason: 'OTHER_DOMAIN',
      domains,
    });
  }
  return address;
}

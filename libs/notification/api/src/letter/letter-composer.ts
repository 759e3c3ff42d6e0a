import { Injectable } from '@nestjs/common';
import { currentCity, PortalAddress } from '@stadtlive/tenancy-api';
import type { Mail } from '../mail/mail-transport.ts';
import { kindNames } from '../setting/kinds.ts';
import { UnsubscribeTokens } from '../unsubscribe/unsubscribe-tokens.ts';
import { cityColour } from './city-colour.ts';
import { htmlPart } from './html-part.ts';
import type { Frame } from './frame.ts';
import { LetterTemplates, type LetterTexts } from './letter-templates.ts';
import type { Letter } from './letter.entity.ts';
import { textPart } from './text-part.ts';

export type SealedLetter = Omit<Letter, 'attempts'>;

/** Makes a mail of a letter: words, both parts, and what the city puts around them. */
@Injectable()
export class LetterComposer {
  constructor(
    private readonly templates: LetterTemplates,
    private readonly address: PortalAddress,
    private readonly tokens: UnsubscribeTokens,
  ) {}

  compose(letter: SealedLetter): Mail {
    const city = currentCity();
    const texts = this.templates.find(letter.kind)(letter.data, city);
    const frame = this.#frame(texts, letter);
    const { from = `noreply@${city.hosts[0]}`, replyTo } = city.mail;
    return {
      id: letter.id,
      accountIds: [letter.accountId, letter.aboutId].filter((id) => id !== null),
      from: { name: city.portalName, address: from },
      ...(replyTo && { replyTo }),
      to: letter.to,
      subject: oneLine(`${texts.de.subject} · ${texts.en.subject}`),
      text: textPart(texts, frame),
      html: htmlPart(texts, frame),
      // The same for each attempt, so that a mailbox shows a letter sent twice once.
      messageId: `<${letter.id}@${city.hosts[0]}>`,
      headers: {
        'Auto-Submitted': 'auto-generated',
        'Content-Language': 'de, en',
        ...(frame.unsubscribe && {
          'List-Unsubscribe': `<${frame.unsubscribe.url}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
      at: letter.createdAt,
    };
  }

  #frame({ subscription }: LetterTexts, { accountId }: SealedLetter): Frame {
    const city = currentCity();
    const url = this.address.of(city);
    const { name, representedBy, street, postcode, locality, email, phone } = city.imprint;
    const token = subscription && accountId && this.tokens.issue(accountId, subscription);
    return {
      portalName: city.portalName,
      url,
      colour: cityColour(city.themeCss),
      imprint: [name, representedBy, street, `${postcode} ${locality}`, phone, email].filter(
        (line) => line !== undefined,
      ),
      unsubscribe: token
        ? { url: `${url}/abbestellen/${token}`, about: kindNames[subscription] }
        : null,
    };
  }
}

/** What cannot begin another header, and fits on one line. */
const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);

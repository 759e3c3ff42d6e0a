import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LetterTemplates, Letters, type LetterTexts } from '@stadtlive/notification-api';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { Organisation } from '../organisation/organisation.entity.ts';
import { DisplayNames } from '../person/display-names.ts';
import { PeopleNews } from '../person/people-news.ts';

interface InvitationLetterData {
  readonly name: string;
  readonly organisation: string;
  readonly token: string;
}

const letterKind = 'directory.invitation';

/** To an address, and not to an account: whether there is one is never looked up. */
@Injectable()
export class InvitationLetter implements OnModuleInit {
  constructor(
    private readonly news: PeopleNews,
    private readonly names: DisplayNames,
    private readonly letters: Letters,
    private readonly templates: LetterTemplates,
  ) {}

  onModuleInit(): void {
    this.templates.register<InvitationLetterData>(letterKind, words);
    this.news.follow(async (tx, news) => {
      if (news.kind !== 'invited') return;
      const { email: to, by, organisationId, token } = news;
      const { name: organisation } = await tx.findOneByOrFail(Organisation, { id: organisationId });
      const data = { name: await this.names.one(by), organisation, token };
      await this.letters.send({ accountId: null, aboutId: by, to, kind: letterKind, data });
    });
  }
}

const words = (
  { name, organisation, token }: InvitationLetterData,
  { portalName }: TenantConfig,
): LetterTexts => ({
  de: {
    subject: `Einladung, bei ${organisation} mitzumachen`,
    paragraphs: [
      'Guten Tag,',
      `${name} lädt diese Adresse ein, bei ${portalName} die Seite von ${organisation} mit zu betreuen: Texte, Zeiten und was dort angeboten wird.`,
    ],
    action: { label: 'Einladung ansehen', path: `/beitreten#${token}` },
    closing: [
      'Der Link gilt eine Woche und nur einmal. Zum Mitmachen braucht es ein Konto, das sich dort auch anlegen lässt.',
      'Die Einladung kam unerwartet? Ohne den Link ändert sich nichts.',
    ],
  },
  en: {
    subject: `Invitation to join ${organisation}`,
    paragraphs: [
      'Hello,',
      `${name} invites this address to help run the page of ${organisation} at ${portalName}: texts, hours and what is offered there.`,
    ],
    action: { label: 'See the invitation', path: `/beitreten#${token}` },
    closing: [
      'The link works once, for one week. Joining takes an account, which can be opened there as well.',
      'You did not expect this? Without the link nothing changes.',
    ],
  },
});

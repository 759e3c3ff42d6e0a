import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  Notifications,
  NotificationTemplates,
  type NotificationTemplate,
} from '@stadtlive/notification-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Claim } from './claim.entity.ts';

interface ClaimNoticeData {
  readonly organisation: string;
  readonly reason: string;
}

const words = {
  confirmed: {
    de: {
      title: ({ organisation }) => `${organisation} gehört jetzt dir`,
      text: () => 'Der Nachweis ist da. Du kannst den Eintrag ab sofort bearbeiten.',
      action: 'Seite bearbeiten',
    },
    en: {
      title: ({ organisation }) => `${organisation} is yours now`,
      text: () => 'The proof is in. You can edit the entry from now on.',
      action: 'Edit the page',
    },
  },
  refused: {
    de: {
      title: ({ organisation }) => `Der Eintrag ${organisation} bleibt, wie er war`,
      text: ({ reason }) => `Der Antrag wurde abgelehnt: ${reason}`,
    },
    en: {
      title: ({ organisation }) => `The entry ${organisation} stays as it was`,
      text: ({ reason }) => `The claim was refused: ${reason}`,
    },
  },
  letterSent: {
    de: {
      title: ({ organisation }) => `Der Brief an ${organisation} ist unterwegs`,
      text: () => 'Darin steht ein Code. Er gilt 30 Tage; gib ihn im Bereich für Läden ein.',
      action: 'Code eingeben',
    },
    en: {
      title: ({ organisation }) => `The letter to ${organisation} is on its way`,
      text: () => 'It holds a code for 30 days; enter it in the part for shops.',
      action: 'Enter the code',
    },
  },
} satisfies Record<string, NotificationTemplate<ClaimNoticeData>>;

/** Tells claimants how it goes. */
@Injectable()
export class ClaimNotices implements OnModuleInit {
  constructor(
    private readonly notifications: Notifications,
    private readonly templates: NotificationTemplates,
  ) {}

  onModuleInit(): void {
    for (const [what, template] of Object.entries(words))
      this.templates.register<ClaimNoticeData>(templateOf(what as keyof typeof words), template);
  }

  confirmed(claim: Claim, organisation: Organisation): Promise<void> {
    return this.#tell('confirmed', claim, organisation, '/haendler/seite');
  }

  refused(claim: Claim, organisation: Organisation): Promise<void> {
    return this.#tell('refused', claim, organisation, '/haendler/eintrag');
  }

  letterSent(claim: Claim, organisation: Organisation): Promise<void> {
    return this.#tell('letterSent', claim, organisation, '/haendler/eintrag');
  }

  #tell(what: keyof typeof words, claim: Claim, { name }: Organisation, path: string) {
    return this.notifications.notify({
      accountId: claim.accountId,
      kind: 'HANDOVER',
      template: templateOf(what),
      data: { organisation: name, reason: claim.reason ?? '' },
      path,
    });
  }
}

const templateOf = (what: keyof typeof words) =>
  `directory.claim${what.charAt(0).toUpperCase()}${what.slice(1)}`;

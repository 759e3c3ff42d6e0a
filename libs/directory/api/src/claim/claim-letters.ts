import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClaimLetter } from '@stadtlive/contract';
import { LetterTemplates, Letters, type LetterTexts } from '@stadtlive/notification-api';
import { CityRegistry, currentCity, type TenantConfig } from '@stadtlive/tenancy-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import type { Claim } from './claim.entity.ts';

interface ClaimCodeData {
  readonly organisation: string;
  readonly code: string;
}

const letterKind = 'directory.claimCode';

const longDate = new Intl.DateTimeFormat('de-DE', { dateStyle: 'long', timeZone: 'Europe/Berlin' });

/** Codes on their way: by mail at once, or on paper from the city's hand. */
@Injectable()
export class ClaimLetters implements OnModuleInit {
  constructor(
    private readonly letters: Letters,
    private readonly templates: LetterTemplates,
    private readonly registry: CityRegistry,
  ) {}

  onModuleInit(): void {
    this.templates.register<ClaimCodeData>(letterKind, words);
  }

  /** To an address at the entry's domain: whoever reads there speaks for it. */
  async mailCode(
    { email, accountId }: Claim,
    { name: organisation }: Organisation,
    code: string,
  ): Promise<void> {
    const data = { organisation, code };
    await this.letters.send({
      accountId: null,
      aboutId: accountId,
      to: email!,
      kind: letterKind,
      data,
    });
  }

  printed(organisation: Organisation, code: string, expiresAt: Date): ClaimLetter {
    const city = currentCity();
    const { imprint, portalName } = city;
    const { name, street, postcode, locality } = organisation;
    const address = `${this.registry.ref(city).url}/haendler/eintrag`.replace(/^https?:\/\//, '');
    return {
      code,
      expiresAt: expiresAt.toISOString(),
      sender: [imprint.name, imprint.street, `${imprint.postcode} ${imprint.locality}`],
      recipient: [name, street, `${postcode} ${locality}`],
      subject: `Ihr Eintrag bei ${portalName}`,
      paragraphs: [
        'Guten Tag,',
        `jemand möchte den Eintrag „${name}“ bei ${portalName} übernehmen. Damit das niemand tut, der nicht zu Ihnen gehört, schicken wir diesen Code an die Anschrift des Eintrags.`,
        `Bitte melden Sie sich unter ${address} an und geben Sie den Code dort ein. Er gilt bis zum ${longDate.format(expiresAt)} und nur einmal.`,
        'Haben Sie nichts beantragt? Dann werfen Sie diesen Brief weg: Ohne den Code ändert sich nichts.',
      ],
    };
  }
}

const words = (
  { organisation, code }: ClaimCodeData,
  { portalName }: TenantConfig,
): LetterTexts => ({
  de: {
    subject: `Code für den Eintrag ${organisation}`,
    paragraphs: [
      'Guten Tag,',
      `jemand möchte den Eintrag „${organisation}“ bei ${portalName} übernehmen. Der Code dafür: ${code}`,
    ],
    action: { label: 'Code eingeben', path: '/haendler/eintrag' },
    closing: [
      'Der Code gilt zwei Tage und nur einmal.',
      'Sie haben nichts beantragt? Ohne den Code ändert sich nichts.',
    ],
  },
  en: {
    subject: `Code for the entry ${organisation}`,
    paragraphs: [
      'Hello,',
      `Somebody wants to take over the entry “${organisation}” at ${portalName}. The code for it: ${code}`,
    ],
    action: { label: 'Enter the code', path: '/haendler/eintrag' },
    closing: [
      'The code works once, for two days.',
      'You did not ask for this? Without the code nothing changes.',
    ],
  },
});

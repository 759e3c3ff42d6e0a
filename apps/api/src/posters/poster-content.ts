import type { OrganisationKind } from '@stadtlive/contract';
import type { TenantConfig } from '@stadtlive/tenancy-api';

/** What hangs in the window: who it is, and where to find them. */
export interface PosterContent {
  readonly name: string;
  /** Absolute; the code leads there. */
  readonly url: string;
  readonly kind: OrganisationKind;
  readonly city: TenantConfig;
}

const offers: Record<OrganisationKind, string> = {
  BUSINESS: 'Öffnungszeiten, Angebot und Kontakt: alles auf',
  CLUB: 'Wer wir sind und wie man uns erreicht: alles auf',
  INSTITUTION: 'Öffnungszeiten und Kontakt: alles auf',
};

export const sentenceOf = ({ kind, city }: PosterContent): string =>
  `${offers[kind]} ${city.portalName}.`;

export const invitation = 'Code mit der Kamera des Telefons öffnen';

/** As one would say it: without what the browser adds by itself. */
export const spokenAddress = (url: string): string => url.replace(/^https?:\/\//, '');

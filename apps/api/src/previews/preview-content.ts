import { createHash } from 'node:crypto';
import type { OrganisationPageQuery, ProductPageQuery } from '@stadtlive/web-client/graphql';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { unitPrice } from '../pages/formats.ts';
import { kindWord } from '../pages/kind-words.ts';
import { pathOfOrganisation } from '../pages/organisation-address.ts';
import { shownPrice } from '../pages/product-sections.ts';

/** What a preview shows: the words and the picture that messengers put beside a link. */
export interface PreviewContent {
  /** Path of the page it stands for; `/stadt` for pages without one of their own. */
  readonly path: string;
  readonly title: string;
  /** A word above the title. */
  readonly kind: string | null;
  readonly place: string | null;
  readonly price: string | null;
  readonly unitPrice: string | null;
  /** Path on this portal. */
  readonly picture: string | null;
  /** Whether the picture fills its room; a logo is shown whole. */
  readonly fills: boolean;
}

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
type Product = NonNullable<ProductPageQuery['product']>;

const plain = { kind: null, price: null, unitPrice: null, picture: null, fills: false };

export const homePreview = (city: TenantConfig): PreviewContent => ({
  ...plain,
  path: '/start',
  title: `Was es in ${city.name} gibt`,
  place: 'Läden, Waren, Vereine und Einrichtungen',
});

export const cityPreview = (city: TenantConfig): PreviewContent => ({
  ...plain,
  path: '/stadt',
  title: city.portalName,
  place: `Zuerst aus ${city.name}, dann aus der Region`,
});

export const organisationPreview = ({
  kind,
  slug,
  name,
  ...rest
}: Organisation): PreviewContent => ({
  ...plain,
  path: pathOfOrganisation({ kind, slug }),
  title: name,
  kind: kindWord(kind, 'de'),
  place: `${rest.address.street}, ${rest.address.locality}`,
  picture: rest.logo?.url ?? null,
});

export const productPreview = (product: Product): PreviewContent => ({
  path: `/ware/${product.id}`,
  title: product.title,
  kind: null,
  place: `${product.organisation.name}, ${product.organisation.address.street}`,
  price: shownPrice(product.priceCents, product.isPriceFrom, 'de'),
  unitPrice: unitPrice(product.unitPrice, 'de') ?? null,
  picture: (product.pictures[0] ?? null)?.url ?? null,
  fills: true,
});

/** Raised when the drawing changes. */
const edition = 1;

/** Other content, another version: whoever keeps pictures by their address never keeps an old one. */
export const versionOf = (
  content: PreviewContent,
  { themeCss, portalName }: TenantConfig,
): string =>
  createHash('sha256')
    .update(JSON.stringify([edition, content, themeCss, portalName]))
    .digest('hex')
    .slice(0, 12);

export const previewWidth = 1200;
export const previewHeight = 630;

/** Where the preview is: `/vorschau/laden/buchladen.png?v=…`. */
export const previewPath = (content: PreviewContent, city: TenantConfig): string =>
  `/vorschau${content.path}.png?v=${versionOf(content, city)}`;

/** What somebody hears who cannot see it. */
export const previewAlt = ({ title, place, price }: PreviewContent): string =>
  [title, price, place].filter(Boolean).join(', ');

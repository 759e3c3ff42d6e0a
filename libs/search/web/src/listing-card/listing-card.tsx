import {
  formatContent,
  formatKm,
  formatPrice,
  formatUnitPrice,
  OpeningMark,
  StockMark,
  useLanguage,
} from '@stadtlive/web-client';
import { PersonMark, Placeholder, Price } from '@stadtlive/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Listing } from '../results/listing.ts';

interface ListingCardProps {
  listing: Listing;
  isFresh?: boolean;
  isSelected?: boolean;
  onSelect?: (id: string) => void;
}

/** Kind and km, title, place, then what counts: price and stock, or whether it is open. */
export function ListingCard({
  listing,
  isFresh = false,
  isSelected = false,
  onSelect,
}: ListingCardProps) {
  const { t } = useTranslation(['search', 'words']);
  const language = useLanguage();
  const { hit, title, distanceKm } = listing;
  const { node } = hit;
  const select = onSelect && (() => onSelect(listing.id));
  const className = ['card', isFresh && 'new', isSelected && 'selected'].filter(Boolean).join(' ');
  return (
    <article
      className={className}
      id={`hit-${listing.id}`}
      onFocus={select}
      onPointerEnter={select}
    >
      <Picture listing={listing} />
      <div>
        <div className="kind">
          <span>
            {isFresh && <b className="fresh">{t('search:fresh')} · </b>}
            {node.__typename === 'Product'
              ? `${t('words:kind.PRODUCT')} · ${node.organisation.name}`
              : t(`words:kind.${node.__typename === 'Person' ? 'PERSON' : node.kind}`)}
          </span>
          {distanceKm !== null && <span className="km num">{formatKm(distanceKm, language)}</span>}
        </div>
        <h3>
          <ListingLink listing={listing}>{title}</ListingLink>
        </h3>
        <p className="meta">{metaOf(listing)}</p>
      </div>
      <div className="cf">
        {node.__typename === 'Product' ? (
          <span className="pl">
            <Price
              price={formatPrice(node.priceCents, language, node.currency)}
              unitPrice={[
                node.content && formatContent(node.content, language),
                node.unitPrice && formatUnitPrice(node.unitPrice, language, node.currency),
              ]
                .filter(Boolean)
                .join(' · ')}
            />
            <StockMark {...node} />
          </span>
        ) : (
          node.__typename === 'Organisation' &&
          node.openingStatus && <OpeningMark status={node.openingStatus} />
        )}
      </div>
    </article>
  );
}

function metaOf({ hit: { node }, place }: Listing) {
  if (node.__typename === 'Person')
    return [place, node.about && firstWords(node.about)].filter(Boolean).join(' · ');
  return node.__typename === 'Organisation' && node.tagline ? `${place} · ${node.tagline}` : place;
}

const mostLetters = 140;

/** The first sentence of what somebody tells; of a long one as many words as fit. */
function firstWords(text: string) {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
  if (sentence.length <= mostLetters) return sentence;
  return `${sentence.slice(0, mostLetters).replace(/\s+\S*$/, '')} …`;
}

export function ListingLink({ listing, children }: { listing: Listing; children: ReactNode }) {
  return listing.isHome ? (
    <Link to={listing.href}>{children}</Link>
  ) : (
    <a href={listing.href}>{children}</a>
  );
}

function Picture({ listing }: { listing: Listing }) {
  const { node } = listing.hit;
  const picture = node.__typename === 'Organisation' ? node.logo : node.picture;
  // A picture of another city's portal stays there: no page loads from a foreign origin.
  if (picture && listing.isHome) {
    return (
      <div className={node.__typename === 'Person' ? 'ph round' : 'ph'}>
        <img src={picture.url} alt="" loading="lazy" width="104" height="104" />
      </div>
    );
  }
  if (node.__typename === 'Person') return <PersonMark id={node.id} name={listing.title} />;
  return node.__typename === 'Product' ? (
    <Placeholder id={node.id} icon={node.topics[0]?.icon ?? 'package'} />
  ) : (
    <Placeholder id={node.id} name={listing.title} />
  );
}

import { useQuery } from '@apollo/client/react';
import { Icon, SearchField } from '@stadtlive/ui';
import { useCity, useFailureWords } from '@stadtlive/web-client';
import { EntriesToClaimDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newShop } from '../frame/use-chosen-shop.ts';
import { useSettled } from '../place/use-settled.ts';
import { useShop } from '../shop/shop.ts';

/** Entries of this city without an owner, by name. */
export function EntrySearch() {
  const { t } = useTranslation(['page', 'merchant']);
  const city = useCity();
  const shop = useShop();
  const failure = useFailureWords();
  const [text, setText] = useState('');
  const sought = useSettled(text.trim());
  const { data, error, loading } = useQuery(EntriesToClaimDocument, {
    variables: { text: sought },
    skip: sought.length < 2,
  });
  const entries = (data?.search.edges ?? []).flatMap(({ city: { slug }, node }) =>
    slug === city.slug && node.__typename === 'Organisation' && !node.isClaimed ? [node] : [],
  );
  const isNone = data && !loading && sought === text.trim() && entries.length === 0;
  return (
    <section className="stack">
      <SearchField
        id="entry-search"
        label={t('claim.search')}
        placeholder={t('claim.search')}
        clearLabel={t('merchant:list.clear')}
        value={text}
        onChange={setText}
      />
      <div role="status">
        {error && <p className="errmsg">{failure(error)}</p>}
        {isNone && <p className="soft">{t('claim.none', { text: sought })}</p>}
      </div>
      <ul className="list entries">
        {entries.map(({ id, slug, name, address }) => (
          <li key={id}>
            <Link to={`/eintrag/${slug}`} aria-label={t('claim.choose', { name })}>
              <span className="med">{name}</span>
              <span className="sm soft">
                {address.street}, {address.locality}
              </span>
              <Icon name="caret-right" />
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <Link className="btn" to={shop ? `/einrichten/1?laden=${newShop}` : '/einrichten/1'}>
          {t('claim.create')}
        </Link>
      </p>
    </section>
  );
}

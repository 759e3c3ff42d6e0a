import { useQuery } from '@apollo/client/react';
import { useLate } from '@stadtlive/ui';
import { formatStep, useCity, useFailureWords, useLanguage } from '@stadtlive/web-client';
import { WhoHasItDocument, type ShownProductFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ShelfCards } from './shelf-cards.tsx';
import { ShelfTable } from './shelf-table.tsx';
import { shelvesOf } from './shelf.ts';

const atFirst = 10;
const most = 50;

/** "Who has it in town today?": the same goods, by their bar code, in all shops around. */
export default function WhoHasIt({ product }: { product: ShownProductFragment }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const city = useCity();
  const failure = useFailureWords();
  const [radiusKm, setRadiusKm] = useState(city.defaultRadiusKm);
  const [first, setFirst] = useState(atFirst);
  const { lat, lon } = city.center;
  const { data, previousData, error, refetch } = useQuery(WhoHasItDocument, {
    variables: { id: product.id, near: { lat, lon }, radiusKm, first },
  });
  const isLate = useLate(!data && !error);
  const list = (data ?? previousData)?.product?.alsoAt;
  const shelves = list && shelvesOf(product, list.offers, city);
  const km = formatStep(radiusKm, language);
  const isCut = list && list.offers.length >= first && first < most && list.furtherCount > 0;
  return (
    <section className="who-has-it" aria-labelledby="who-has-it">
      <h2 id="who-has-it">{t('who.heading')}</h2>
      <p className="sm soft who-rule">{t('who.rule', { centre: city.centerName, km })}</p>
      {error && !list && (
        <p className="note danger" role="alert">
          <span className="grow">{failure(error)}</span>
          <button type="button" className="btn sm" onClick={() => void refetch()}>
            {t('who.again')}
          </button>
        </p>
      )}
      {isLate && !list && <Waiting />}
      {shelves && (
        <>
          <ShelfTable shelves={shelves} />
          <ShelfCards shelves={shelves} />
          <p className={shelves.length > 1 ? 'vh' : 'sm soft who-none'} role="status">
            {t('who.count', { count: shelves.length - 1, km })}
          </p>
        </>
      )}
      {isCut && (
        <button type="button" className="btn full" onClick={() => setFirst(most)}>
          {t('who.more', { count: list.furtherCount })}
        </button>
      )}
      {!isCut && list?.widerRadiusKm && (
        <div className="panel tint row between wrap-x who-wider">
          <p>
            <b className="bold num">
              {t('who.further', {
                count: list.furtherCount,
                km: formatStep(list.widerRadiusKm, language),
              })}
            </b>
          </p>
          <button
            type="button"
            className="btn sm"
            onClick={() => setRadiusKm(list.widerRadiusKm ?? radiusKm)}
          >
            {t('who.widen')}
          </button>
        </div>
      )}
    </section>
  );
}

const Waiting = () => (
  <div aria-hidden="true" className="stack">
    {[1, 2, 3].map((row) => (
      <div key={row} className="skel meta" />
    ))}
  </div>
);

import { useCity } from '@stadtlive/web-client';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import '../texts.ts';
import './texts.ts';

const places = {
  revenue: '/abrechnung',
  debts: '/abrechnung/offen',
  invoices: '/abrechnung/rechnungen',
  batches: '/abrechnung/lastschriften',
  runs: '/abrechnung/laeufe',
} as const;

export type DeskPlace = keyof typeof places;

/** One of the operator's screens of billing, between its tabs. */
export function DeskScreen({ place, children }: { place: DeskPlace; children: ReactNode }) {
  const { t } = useTranslation('billingDesk');
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${t(`place.${place}`)} – ${t('title')} – ${portalName}`;
  }, [t, place, portalName]);
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    // On a phone not all tabs are in view.
    const current = tabs.current?.querySelector<HTMLElement>('[aria-current]');
    if (current) tabs.current!.scrollLeft = current.offsetLeft - 16;
  }, [place]);
  return (
    <>
      <h1>{t('title')}</h1>
      <nav ref={tabs} className="tabs desk-tabs" aria-label={t('places')}>
        {(Object.keys(places) as DeskPlace[]).map((one) => (
          <Link key={one} to={places[one]} aria-current={one === place ? 'page' : undefined}>
            {t(`place.${one}`)}
          </Link>
        ))}
      </nav>
      {children}
    </>
  );
}

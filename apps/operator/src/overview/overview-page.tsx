import { isoToday, localeOf, useCity, useLanguage, type Language } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../frame/use-page-title.ts';
import { Bill } from './bill.tsx';
import { CityNumbers } from './city-numbers.tsx';
import { ToDo } from './to-do.tsx';

export function OverviewPage() {
  const { t } = useTranslation('operator');
  const { name } = useCity();
  const language = useLanguage();
  usePageTitle(t('nav.overview'));
  return (
    <>
      <h1>{t('nav.overview')}</h1>
      <p className="soft page-lead">
        {name}, <time dateTime={isoToday()}>{today(language)}</time>
      </p>
      <ToDo />
      <CityNumbers />
      <Bill />
    </>
  );
}

const today = (language: Language) =>
  new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'Europe/Berlin',
    dateStyle: 'full',
  }).format(new Date());

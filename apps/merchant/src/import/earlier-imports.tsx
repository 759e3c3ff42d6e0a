import { useQuery } from '@apollo/client/react';
import { StateMark, type State } from '@stadtlive/ui';
import { formatNumber, localeOf, useLanguage } from '@stadtlive/web-client';
import {
  ImportsOfShopDocument,
  type ImportsOfShopQuery,
  type ImportState,
} from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

type Earlier = NonNullable<ImportsOfShopQuery['organisation']>['imports'][number];

const marks: Record<ImportState, State> = {
  COLUMNS: 'few',
  CHECKED: 'few',
  RUNNING: 'few',
  PAUSED: 'few',
  DONE: 'there',
  CANCELLED: 'none',
  FAILED: 'wrong',
};

/** Files of the last month, with their reports. */
export function EarlierImports({ slug }: { slug: string }) {
  const { t } = useTranslation('import');
  const { data } = useQuery(ImportsOfShopDocument, {
    variables: { slug },
    fetchPolicy: 'network-only',
  });
  const imports = data?.organisation?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <section className="import-earlier">
      <h2>{t('file.earlier')}</h2>
      <ul className="list">
        {imports.map((one) => (
          <Row key={one.id} earlier={one} />
        ))}
      </ul>
    </section>
  );
}

function Row({ earlier }: { earlier: Earlier }) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const { id, fileName, state, rowCount, createdAt } = earlier;
  const isOpen = !['DONE', 'CANCELLED', 'FAILED'].includes(state);
  const day = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(createdAt));
  const rows = t('file.rows', { count: rowCount }).replace(
    String(rowCount),
    formatNumber(rowCount, language),
  );
  return (
    <li className="import-earlier-row">
      <span>
        <b className="med">{fileName}</b>
        <br />
        <span className="xs muted num">
          {day} · {rows}
        </span>
      </span>
      <StateMark state={marks[state]}>{t(`file.state.${state}`)}</StateMark>
      <Link className="btn sm" to={`/einlesen/${id}`}>
        {isOpen ? t('file.open') : t('file.see')}
      </Link>
    </li>
  );
}

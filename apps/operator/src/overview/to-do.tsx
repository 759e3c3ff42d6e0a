import { useQuery } from '@apollo/client/react';
import { Icon, useLate } from '@stadtlive/ui';
import { formatNumber, formatPrice, useFailureWords, useLanguage } from '@stadtlive/web-client';
import { CityNumbersDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useWaiting } from './use-waiting.ts';

interface Task {
  name: 'claims' | 'overdue' | 'stale' | 'unowned';
  count: number;
  to: string;
}

/** What waits for the city's people, the pressing first; what does not wait is not shown. */
export function ToDo() {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const failure = useFailureWords();
  const waiting = useWaiting();
  const { data } = useQuery(CityNumbersDocument);
  const isLate = useLate(!waiting.isKnown && !waiting.error);
  const unowned = data?.entryCounts.reduce((sum, kind) => sum + kind.unowned, 0) ?? 0;
  const tasks: Task[] = [
    { name: 'claims', count: waiting.claims ?? 0, to: '/uebernahmen' },
    { name: 'overdue', count: waiting.overdue?.count ?? 0, to: '/abrechnung/offen' },
    { name: 'stale', count: waiting.stale ?? 0, to: '/oeffnungszeiten' },
    { name: 'unowned', count: unowned, to: '/verzeichnis?besitz=offen' },
  ];
  const open = tasks.filter(({ count }) => count > 0);
  return (
    <section className="part" aria-labelledby="to-do">
      <h2 id="to-do">{t('todo.heading')}</h2>
      {waiting.error && (
        <p className="note danger" role="alert">
          <Icon name="warning-circle" />
          {failure(waiting.error)}
        </p>
      )}
      {isLate && <div className="skel banner" aria-hidden="true" />}
      {waiting.isKnown && open.length === 0 && (
        <p className="note ok">
          <Icon name="check-circle" />
          {t('todo.nothing')}
        </p>
      )}
      <ul className="work">
        {open.map(({ name, count, to }) => (
          <li key={name}>
            <span className="n">{formatNumber(count, language)}</span>
            <div>
              <b className="bold">{t(`todo.${name}.what`, { count })}</b>
              <p className="sm soft">
                {t(`todo.${name}.why`, {
                  price: formatPrice(waiting.overdue?.cents ?? 0, language),
                })}
              </p>
            </div>
            <Link className="btn act" to={to}>
              {t(`todo.${name}.go`)}
              <span className="vh">: {t(`todo.${name}.what`, { count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ReportLink } from './problem-list.tsx';
import type { SeenImport } from './use-import.ts';

const figures = ['created', 'changed', 'unchanged', 'published', 'drafts'] as const;
const away = ['refused', 'skipped', 'pictures'] as const;

/** What has come of a run, and where it goes on. */
export function RunResult({ seen }: { seen: SeenImport }) {
  const { t } = useTranslation('import');
  const language = useLanguage();
  const { result } = seen;
  const number = (value: number) => formatNumber(value, language);
  const shown = [...figures, ...away.filter((name) => result[name] > 0)];
  const { picturesOpen, picturesFailed } = result;
  return (
    <>
      <dl className="import-figures">
        {shown.map((name) => (
          <div key={name}>
            <dd className="num">{number(result[name])}</dd>
            <dt>{t(`run.${name}`)}</dt>
          </div>
        ))}
      </dl>
      <div role="status">
        {picturesOpen > 0 && (
          <p className="note b">{t('run.picturesOpen', { count: picturesOpen })}</p>
        )}
        {picturesFailed > 0 && (
          <p className="note warn">{t('run.picturesFailed', { count: picturesFailed })}</p>
        )}
      </div>
      <div className="row wrap-x import-end">
        <Link className="btn p" to="/sortiment">
          {t('run.toGoods')}
        </Link>
        {seen.problems.length > 0 && <ReportLink seen={seen} />}
        <Link className="btn" to="/einlesen">
          {t('another')}
        </Link>
      </div>
      {seen.problems.length > 0 && <p className="xs muted">{t('run.kept')}</p>}
    </>
  );
}

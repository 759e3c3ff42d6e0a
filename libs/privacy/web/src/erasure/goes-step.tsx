import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DataOfViewer } from '../data-page/data-page.tsx';
import { CountList } from '../data-page/held.tsx';
import '../texts.ts';

const stages = ['query', 'files', 'journal', 'backups'] as const;

type GoesStepProps = Pick<DataOfViewer['erasurePreview'], 'gone' | 'backupDays'>;

export function GoesStep({ gone, backupDays }: GoesStepProps) {
  const { t } = useTranslation('privacy');
  return (
    <div className="stack-6">
      <section>
        <h2>{t('goes.heading')}</h2>
        <CountList lines={gone} />
        <p className="note">
          <Icon name="info" />
          <span>
            {t('goes.irrevocable')} <Link to="/konto/daten#mitnehmen">{t('goes.takeAlong')}</Link>
          </span>
        </p>
      </section>
      <section>
        <h3>{t('goes.when')}</h3>
        <dl className="stages">
          {stages.map((stage) => (
            <div key={stage}>
              <dt>{t(`goes.at.${stage}`, { count: backupDays })}</dt>
              <dd>{t(`goes.from.${stage}`)}</dd>
            </div>
          ))}
        </dl>
        <details className="limits">
          <summary>{t('goes.limits')}</summary>
          <p className="sm soft">{t('goes.limitsText')}</p>
        </details>
      </section>
    </div>
  );
}

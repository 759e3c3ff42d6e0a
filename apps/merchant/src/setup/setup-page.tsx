import { Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useParams } from 'react-router';
import { Problems } from '../portal/problems.tsx';
import { useShop } from '../shop/shop.ts';
import { SetupFields } from './setup-fields.tsx';
import { SetupProgress } from './setup-progress.tsx';
import { firstStep, lastStep, stepAt, stepPath, steps } from './setup-steps.ts';
import { useSetupWork } from './use-setup-work.ts';
import '../page-texts/texts.ts';
import '../shop/shop-page.css';
import './setup-page.css';

/** From nothing to a public page in six steps, each saved as it is left. */
export function Component() {
  const shop = useShop();
  const step = stepAt(useParams()['step']);
  const reached = shop ? (shop.setupStep ?? lastStep) : firstStep;
  if (shop && !shop.setupStep) return <Navigate to="/seite" replace />;
  if (!step || step > reached) return <Navigate to={stepPath(reached)} replace />;
  return <Step key={`${shop?.id} ${step}`} step={step} reached={reached} />;
}

function Step({ step, reached }: { step: number; reached: number }) {
  const { t } = useTranslation('page');
  const { portalName } = useCity();
  const heading = useRef<HTMLHeadingElement>(null);
  const work = useSetupWork(step);
  const { shop, errors, isBusy } = work;
  const name = steps[step - 1]!;
  const title = t(`setup.heading.${name}`);
  const isLast = step === lastStep;
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
    // The page has changed without being loaded: who does not see it hears so.
    heading.current?.focus();
    scrollTo({ top: 0 });
  }, [title, portalName]);

  return (
    <div className="setup">
      <SetupProgress step={step} reached={reached} />
      <p className="sm soft num">{t('setup.step', { n: step, count: lastStep })}</p>
      <h1 tabIndex={-1} ref={heading}>
        {title}
      </h1>
      <p className="soft lead">{t(`setup.lead.${name}`)}</p>
      <form
        className="editor page-editor"
        noValidate
        aria-busy={isBusy}
        onSubmit={(event) => {
          event.preventDefault();
          void (isLast ? work.publish() : work.goOn());
        }}
      >
        <Problems errors={errors} />
        <SetupFields step={name} work={work} />
        <div className="setup-actions">
          <button type="submit" className="btn p big">
            {isLast ? t('setup.publish') : t('setup.next')}
            {!isLast && <Icon name="caret-right" />}
          </button>
          {shop && !isLast && step > firstStep && (
            <button type="button" className="btn big" onClick={() => void work.later()}>
              {t('setup.later')}
            </button>
          )}
          {shop && isLast && (
            <a className="btn big" href={shop.url} target="_blank" rel="noopener">
              <Icon name="eye" />
              {t('preview')}
            </a>
          )}
          {step > firstStep && (
            <Link className="btn q" to={stepPath(step - 1)}>
              {t('setup.back')}
            </Link>
          )}
        </div>
        {shop && <p className="hint">{t('setup.keptHere')}</p>}
      </form>
    </div>
  );
}

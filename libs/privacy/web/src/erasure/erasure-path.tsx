import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { DataOfViewer } from '../data-page/data-page.tsx';
import '../texts.ts';
import { ConfirmStep } from './confirm-step.tsx';
import { undecided, type Decisions } from './erasure-plan.ts';
import { GoesStep } from './goes-step.tsx';
import { HandoverStep } from './handover-step.tsx';
import { StaysStep } from './stays-step.tsx';

const steps = ['goes', 'stays', 'handover', 'confirm'] as const;

interface ErasurePathProps {
  preview: DataOfViewer['erasurePreview'];
  refresh: () => Promise<unknown>;
}

/** Three things to know, then one to confirm; forth and back as often as one likes. */
export function ErasurePath({ preview, refresh }: ErasurePathProps) {
  const { t } = useTranslation('privacy');
  const [params, setParams] = useSearchParams();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [missing, setMissing] = useState<readonly string[]>([]);
  const asked = Math.min(Math.max(Number(params.get('schritt')) || 1, 1), steps.length);
  const open = undecided(preview.handovers, decisions);
  // Nobody confirms what is not decided, whichever way they came.
  const current = asked === steps.length && open.length > 0 ? 3 : asked;
  const step = steps[current - 1]!;
  const heading = useFocusOnChange(current);

  const goTo = (n: number) => setParams({ schritt: String(n) });
  const forward = () => {
    const ids = step === 'handover' ? open.map(({ organisationId }) => organisationId) : [];
    setMissing(ids);
    if (ids.length === 0) goTo(current + 1);
  };
  return (
    <div className="erasure">
      <ol className="steps" aria-label={t('erase.steps')}>
        {steps.map((name, i) => (
          <li key={name} aria-current={name === step ? 'step' : undefined}>
            {i + 1 < current ? (
              <Link to={`?schritt=${i + 1}`}>{t(`erase.names.${name}`)}</Link>
            ) : (
              t(`erase.names.${name}`)
            )}
          </li>
        ))}
      </ol>
      <div className="step" tabIndex={-1} ref={heading}>
        <p className="sm muted num">{t('erase.step', { n: current, of: steps.length })}</p>
        {step === 'goes' && <GoesStep {...preview} />}
        {step === 'stays' && <StaysStep kept={preview.kept} />}
        {step === 'handover' && (
          <HandoverStep
            handovers={preview.handovers}
            decisions={decisions}
            missing={missing}
            onDecide={(id, successor) => {
              setDecisions((before) => ({ ...before, [id]: successor }));
              setMissing((before) => before.filter((each) => each !== id));
            }}
          />
        )}
        {step === 'confirm' && (
          <ConfirmStep
            handovers={preview.handovers}
            decisions={decisions}
            onStale={() => void refresh().then(() => goTo(3), reportError)}
          />
        )}
      </div>
      {step !== 'confirm' && (
        <div className="row wrap-x step-buttons">
          <button type="button" className="btn p" onClick={forward}>
            {t('erase.next')}
          </button>
          {current > 1 && (
            <button type="button" className="btn" onClick={() => goTo(current - 1)}>
              {t('erase.back')}
            </button>
          )}
          <Link className="btn q" to="/konto/daten">
            {t('erase.stop')}
          </Link>
        </div>
      )}
    </div>
  );
}

/** A new step begins at its beginning, for eyes and for screen readers. */
function useFocusOnChange(current: number) {
  const element = useRef<HTMLDivElement>(null);
  const last = useRef(current);
  useEffect(() => {
    if (last.current === current) return;
    last.current = current;
    element.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [current]);
  return element;
}

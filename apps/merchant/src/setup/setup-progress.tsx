import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { stepPath, steps } from './setup-steps.ts';

interface SetupProgressProps {
  /** The one on screen. */
  step: number;
  /** The furthest one can go by now. */
  reached: number;
}

export function SetupProgress({ step, reached }: SetupProgressProps) {
  const { t } = useTranslation('page');
  return (
    <nav aria-label={t('setup.progress')}>
      <ol className="steps setup-steps">
        {steps.map((name, i) => {
          const number = i + 1;
          const label = t(`setup.name.${name}`);
          const state = number === step ? 'now' : number < reached ? 'done' : undefined;
          return (
            <li key={name} className={state} aria-current={number === step ? 'step' : undefined}>
              {number !== step && number <= reached ? (
                <Link
                  to={stepPath(number)}
                  aria-label={t('setup.goTo', { n: number, name: label })}
                >
                  {label}
                </Link>
              ) : (
                <span>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointChoice } from './point-choice.ts';

interface PointRadiosProps {
  choices: readonly PointChoice[];
  chosen: PointChoice;
  onChoose: (key: string) => void;
}

/** The other points the address may be meant by; in sight where the street alone does not tell. */
export function PointRadios({ choices, chosen, onChoose }: PointRadiosProps) {
  const { t } = useTranslation('merchant');
  const name = useId();
  const isAmbiguous = choices.filter(({ origin }) => origin === 'street').length > 1;
  return (
    <details className="point-choice" open={isAmbiguous || undefined}>
      <summary>{t('point.correct')}</summary>
      <fieldset>
        <legend className="vh">{t('point.correct')}</legend>
        {choices.map((choice) => (
          <label key={choice.key} className="point-row">
            <input
              type="radio"
              name={name}
              checked={choice.key === chosen.key}
              onChange={() => onChoose(choice.key)}
            />
            <span>
              {t(`point.choice.${choice.origin}`, { name: choice.name })}
              {choice.context && <small className="muted">{choice.context}</small>}
            </span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

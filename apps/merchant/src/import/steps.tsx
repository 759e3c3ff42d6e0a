import { useTranslation } from 'react-i18next';

export const steps = ['file', 'columns', 'check', 'done'] as const;
export type Step = (typeof steps)[number];

/** Where one is on the way from a file to the catalogue. */
export function Steps({ now }: { now: Step }) {
  const { t } = useTranslation('import');
  const at = steps.indexOf(now);
  return (
    <ol className="steps">
      {steps.map((step, i) => (
        <li
          key={step}
          className={i < at ? 'done' : i === at ? 'now' : undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          {t(`step.${step}`)}
        </li>
      ))}
    </ol>
  );
}

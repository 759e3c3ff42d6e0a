import { useTranslation } from 'react-i18next';

/** From what age it is sold; nothing for what everybody may have. */
export function AgeMark({ age }: { age: number | null }) {
  const { t } = useTranslation('marketplace');
  if (!age) return null;
  return (
    <p className="row age-mark sm">
      <span className="age-sign num" aria-hidden="true">
        {age}
      </span>
      {t('fromAge', { age })}
    </p>
  );
}

import { TextField } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Weekday } from '@stadtlive/web-client/graphql';
import { weekdays, type WeekLines } from './week.ts';

interface WeekFieldsProps {
  week: WeekLines;
  openOnHolidays: boolean;
  errorOf: (day: Weekday) => string | undefined;
  onChange: (change: { week?: WeekLines; openOnHolidays?: boolean }) => void;
}

/** A line a day, typed as one would write it on the door. */
export function WeekFields({ week, openOnHolidays, errorOf, onChange }: WeekFieldsProps) {
  const { t } = useTranslation('merchant');
  return (
    <section className="stack">
      <h2>{t('hours.heading')}</h2>
      <p className="hint">{t('hours.hint')}</p>
      {weekdays.map((day, i) => {
        const before = weekdays[i - 1];
        return (
          <div key={day} className="week-row">
            <TextField
              id={`week.${day}`}
              label={t(`hours.${day}`)}
              placeholder={t('hours.closed')}
              value={week[day]}
              error={errorOf(day)}
              onChange={(event) => onChange({ week: { ...week, [day]: event.target.value } })}
            />
            {before && (
              <button
                type="button"
                className="btn sm"
                aria-label={`${t(`hours.${day}`)}: ${t('hours.asBefore')}`}
                onClick={() => onChange({ week: { ...week, [day]: week[before] } })}
              >
                {t('hours.asBefore')}
              </button>
            )}
          </div>
        );
      })}
      <label className="row tick">
        <input
          type="checkbox"
          checked={openOnHolidays}
          onChange={(event) => onChange({ openOnHolidays: event.target.checked })}
        />
        {t('hours.holidays')}
      </label>
    </section>
  );
}

import { TextField } from '@stadtlive/ui';
import type { Weekday } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import './texts.ts';
import { ExceptionFields } from './exception-fields.tsx';
import { weekdays } from '../opening-hours/week.ts';
import type { HoursForm } from './hours-form.ts';
import { readLine, writeLine } from './hours-line.ts';

interface HoursFieldsProps {
  hours: HoursForm;
  onChange: (hours: HoursForm) => void;
  /** The error beside a field, by its id. */
  errorOf: (id: string) => string | undefined;
}

/** A line a day, typed as it stands on the door; below, the days that differ. */
export function HoursFields({ hours, onChange, errorOf }: HoursFieldsProps) {
  const { t } = useTranslation('hours');
  const setDay = (day: Weekday, line: string) =>
    onChange({ ...hours, week: { ...hours.week, [day]: line } });
  return (
    <section className="stack" id="zeiten">
      <div>
        <h2>{t('heading')}</h2>
        <p className="hint">{t('hint')}</p>
      </div>
      <div className="week-fields">
        {weekdays.map((day, i) => (
          <DayField
            key={day}
            day={day}
            line={hours.week[day]}
            before={i > 0 ? weekdays[i - 1] : undefined}
            error={errorOf(`week-${day}`)}
            onChange={(line) => setDay(day, line)}
            onRepeat={(from) => setDay(day, hours.week[from])}
          />
        ))}
      </div>
      <label className="row tick">
        <input
          type="checkbox"
          checked={hours.openOnHolidays}
          onChange={(event) => onChange({ ...hours, openOnHolidays: event.target.checked })}
        />
        {t('onHolidays')}
      </label>
      <ExceptionFields
        exceptions={hours.exceptions}
        onChange={(exceptions) => onChange({ ...hours, exceptions })}
        errorOf={errorOf}
      />
    </section>
  );
}

interface DayFieldProps {
  day: Weekday;
  line: string;
  before: Weekday | undefined;
  error: string | undefined;
  onChange: (line: string) => void;
  onRepeat: (day: Weekday) => void;
}

function DayField({ day, line, before, error, onChange, onRepeat }: DayFieldProps) {
  const { t } = useTranslation('hours');
  const tidy = () => {
    const spans = readLine(line);
    if (typeof spans !== 'string') onChange(writeLine(spans));
  };
  return (
    <div className="week-row">
      <TextField
        id={`week-${day}`}
        label={t(`day.${day}`)}
        placeholder={t('closed')}
        value={line}
        error={error}
        autoComplete="off"
        maxLength={80}
        onChange={(event) => onChange(event.target.value)}
        onBlur={tidy}
      />
      {before && (
        <button
          type="button"
          className="btn q sm"
          aria-label={t('asBeforeLabel', { day: t(`day.${day}`), before: t(`short.${before}`) })}
          onClick={() => onRepeat(before)}
        >
          {t('asBefore', { before: t(`short.${before}`) })}
        </button>
      )}
    </div>
  );
}

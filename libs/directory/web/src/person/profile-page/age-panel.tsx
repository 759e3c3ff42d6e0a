import { Icon, SelectField, TextField } from '@stadtlive/ui';
import { failureOf, localeOf, useFailureWords, useLanguage } from '@stadtlive/web-client';
import type { AgeBand, EditProfileInput } from '@stadtlive/web-client/graphql';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

interface AgePanelProps {
  ageBand: AgeBand | null;
  onAnswer: (input: EditProfileInput) => Promise<unknown>;
}

/** Asks once how old somebody is; tells minors what is closed for them, and until when. */
export function AgePanel({ ageBand, onAnswer }: AgePanelProps) {
  const { t } = useTranslation('person');
  if (ageBand === 'ADULT') return null;
  if (ageBand === null) return <AgeQuestion onAnswer={onAnswer} />;
  return (
    <section className="note b age-note">
      <Icon name="lock-simple" />
      <div>
        <h2>{t('age.minorHeading')}</h2>
        <p>{t('age.minorText')}</p>
      </div>
    </section>
  );
}

function AgeQuestion({ onAnswer }: Pick<AgePanelProps, 'onAnswer'>) {
  const { t } = useTranslation('person');
  const language = useLanguage();
  const failure = useFailureWords();
  const [month, setMonth] = useState('');
  const [year, setYear] = useState('');
  const [error, setError] = useState<string>();
  const nameOf = new Intl.DateTimeFormat(localeOf(language), { month: 'long' });

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!month || !/^\d{4}$/.test(year.trim())) return setError(t('age.wrong'));
    setError(undefined);
    try {
      await onAnswer({ bornIn: { month: Number(month), year: Number(year) } });
    } catch (refusal) {
      const { code } = failureOf(refusal);
      if (code === 'CONFLICT') setError(t('age.isSet'));
      else setError(code === 'BAD_USER_INPUT' ? t('age.wrong') : failure(refusal));
    }
  };
  return (
    <form className="panel age" noValidate onSubmit={(event) => void send(event)}>
      <h2>{t('age.heading')}</h2>
      <p className="sm soft">{t('age.why')}</p>
      <div className="age-row">
        <SelectField
          label={t('age.month')}
          autoComplete="bday-month"
          value={month}
          onChange={(event) => setMonth(event.target.value)}
        >
          <option value="">{t('age.chooseMonth')}</option>
          {Array.from({ length: 12 }, (_, i) => (
            <option key={i} value={i + 1}>
              {nameOf.format(new Date(2000, i, 15))}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t('age.year')}
          inputMode="numeric"
          autoComplete="bday-year"
          maxLength={4}
          value={year}
          onChange={(event) => setYear(event.target.value)}
        />
        <button type="submit" className="btn">
          {t('age.confirm')}
        </button>
      </div>
      <div role="alert">
        {error && (
          <p className="errmsg">
            <Icon name="warning-circle" />
            {error}
          </p>
        )}
      </div>
      <p className="xs muted">
        {t('age.kept')} {t('age.once')}
      </p>
    </form>
  );
}

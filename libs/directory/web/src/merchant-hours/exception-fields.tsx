import { Icon, TextField } from '@stadtlive/ui';
import { isoToday } from '@stadtlive/web-client';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { newException, type ExceptionForm } from './hours-form.ts';

interface ExceptionFieldsProps {
  exceptions: ExceptionForm[];
  onChange: (exceptions: ExceptionForm[]) => void;
  errorOf: (id: string) => string | undefined;
}

/** Company holidays, an inventory, longer hours before a feast. */
export function ExceptionFields({ exceptions, onChange, errorOf }: ExceptionFieldsProps) {
  const { t } = useTranslation('hours');
  const added = useRef<string>(undefined);
  const adder = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!added.current) return;
    document.getElementById(`${added.current}-from`)?.focus();
    added.current = undefined;
  }, [exceptions]);

  const add = () => {
    const made = newException();
    added.current = made.key;
    onChange([...exceptions, made]);
  };
  const remove = (key: string) => {
    onChange(exceptions.filter((one) => one.key !== key));
    adder.current?.focus();
  };
  const change = (key: string, part: Partial<ExceptionForm>) =>
    onChange(exceptions.map((one) => (one.key === key ? { ...one, ...part } : one)));

  return (
    <div className="stack-2">
      <h3>{t('exceptions')}</h3>
      <p className="hint">{t('exceptionsHint')}</p>
      {exceptions.map((exception, i) => (
        <fieldset key={exception.key} className="exception">
          <legend className="vh">{t('exception', { number: i + 1 })}</legend>
          <ExceptionRow
            exception={exception}
            onChange={(part) => change(exception.key, part)}
            errorOf={errorOf}
          />
          <button
            type="button"
            className="btn q sm"
            aria-label={t('removeLabel', { number: i + 1 })}
            onClick={() => remove(exception.key)}
          >
            <Icon name="trash" />
            {t('remove')}
          </button>
        </fieldset>
      ))}
      <button type="button" className="btn sm" ref={adder} onClick={add}>
        <Icon name="plus" />
        {t('add')}
      </button>
    </div>
  );
}

interface ExceptionRowProps {
  exception: ExceptionForm;
  onChange: (part: Partial<ExceptionForm>) => void;
  errorOf: (id: string) => string | undefined;
}

function ExceptionRow({ exception: { key, ...values }, onChange, errorOf }: ExceptionRowProps) {
  const { t } = useTranslation('hours');
  const field = (name: 'from' | 'until' | 'line' | 'note') => ({
    id: `${key}-${name}`,
    label: t(`field.${name}`),
    value: values[name],
    error: errorOf(`${key}-${name}`),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  return (
    <>
      <TextField {...field('from')} type="date" min={values.from ? undefined : isoToday()} />
      <TextField {...field('until')} type="date" min={values.from || undefined} />
      <TextField {...field('line')} placeholder={t('closed')} maxLength={80} autoComplete="off" />
      <TextField {...field('note')} placeholder={t('notePlaceholder')} maxLength={80} />
    </>
  );
}

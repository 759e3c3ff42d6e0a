import { StateMark, TextField } from '@stadtlive/ui';
import { useState, type ChangeEvent } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { ibanState, readableIban } from './iban-check.ts';

/** Sets its groups and checks its digits as one types; says what is wrong only once that is sure. */
export function IbanField({ error }: { error?: string | undefined }) {
  const { t } = useTranslation('billing');
  const [typed, setTyped] = useState('');
  const state = ibanState(typed);
  const isWrong = !['EMPTY', 'PARTIAL', 'GOOD'].includes(state);
  const change = ({ currentTarget: { value, selectionStart } }: ChangeEvent<HTMLInputElement>) =>
    // Corrected in the middle, the caret has to stay where it is.
    setTyped(selectionStart === value.length ? readableIban(value) : value);
  return (
    <div className="iban">
      <TextField
        id="iban"
        name="iban"
        label={t('iban.label')}
        hint={t('iban.hint')}
        error={isWrong ? t(`iban.${state as 'WRONG'}`) : error}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        inputMode="text"
        maxLength={44}
        value={typed}
        onChange={change}
        onBlur={() => setTyped(readableIban(typed))}
      />
      <p className="sm iban-state" role="status">
        {state === 'GOOD' && <StateMark state="there">{t('iban.GOOD')}</StateMark>}
      </p>
    </div>
  );
}

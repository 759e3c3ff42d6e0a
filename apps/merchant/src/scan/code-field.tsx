import { Icon, TextField } from '@stadtlive/ui';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readGtin } from './gtin-input.ts';

interface CodeFieldProps {
  isBusy: boolean;
  onCode: (gtin: string) => void;
}

/**
 * Waits for a code. A hand scanner types it and ends with Enter, so the field takes the focus and
 * gets it back when it was lost to nothing in particular.
 */
export function CodeField({ isBusy, onCode }: CodeFieldProps) {
  const { t } = useTranslation('catalogue');
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const focus = () => form.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  useEffect(() => {
    const regain = () => {
      if (document.activeElement === document.body) focus();
    };
    // A scanner may be faster than the hand that clicks into the field.
    addEventListener('keydown', regain);
    return () => removeEventListener('keydown', regain);
  }, []);
  const submit = () => {
    const read = readGtin(text);
    if ('gtin' in read) {
      setError(undefined);
      setText('');
      return onCode(read.gtin);
    }
    setError(t(`scan.wrong.${read.fault}`, { expected: read.expected, digit: text.at(-1) }));
    form.current?.querySelector('input')?.select();
  };
  return (
    <form
      ref={form}
      className="code-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) submit();
      }}
    >
      <TextField
        id="code"
        label={t('scan.code')}
        hint={t('scan.codeHint')}
        inputMode="numeric"
        autoComplete="off"
        enterKeyHint="go"
        maxLength={20}
        value={text}
        error={error}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="submit" className="btn p">
        <Icon name="barcode" />
        {t('scan.go')}
      </button>
    </form>
  );
}

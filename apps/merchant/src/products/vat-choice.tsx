import { useTranslation } from 'react-i18next';

/** Per mille, as they stand in UStG § 12 and § 19. */
const rates = [190, 70, 0];

interface VatChoiceProps {
  rate: string;
  error: string | undefined;
  onChange: (rate: string) => void;
}

export function VatChoice({ rate, error, onChange }: VatChoiceProps) {
  const { t } = useTranslation('merchant');
  return (
    <fieldset id="vatRate" aria-describedby="vatRate-hint vatRate-error">
      <legend className="lb">{t('product.vatRate')}</legend>
      <span className="hint" id="vatRate-hint">
        {t('product.vatHint')}
      </span>
      <div className="segments num">
        {rates.map((one) => (
          <label key={one}>
            <input
              type="radio"
              className="vh"
              name="vatRate"
              value={one}
              checked={rate === String(one)}
              onChange={() => onChange(String(one))}
            />
            {one / 10} %
          </label>
        ))}
      </div>
      <span className={error && 'errmsg'} id="vatRate-error">
        {error}
      </span>
    </fieldset>
  );
}

import { Icon, TextField } from '@stadtlive/ui';
import type { PaymentMethod } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IbanField } from '../iban/iban-field.tsx';
import type { Facts } from '../subscription/use-shop-billing.ts';
import { MandateText } from './mandate-text.tsx';

interface PaymentChoiceProps {
  facts: Pick<Facts, 'biller' | 'plan' | 'payment'>;
  holder: string;
  errorOf: (id: string) => string | undefined;
}

const methods = ['SEPA', 'INVOICE'] as const;

/** By direct debit, with all that a mandate takes, or by invoice. */
export function PaymentChoice({ facts, holder, errorOf }: PaymentChoiceProps) {
  const { t } = useTranslation('billing');
  const { biller, plan, payment } = facts;
  const offered = methods.filter((one) => one !== 'SEPA' || biller.creditorId);
  const [method, setMethod] = useState<PaymentMethod>(payment ?? offered[0]!);
  const explanation = {
    SEPA: t('pay.sepaText', { days: plan.prenotificationDays }),
    INVOICE: t('pay.invoiceText', { days: plan.paymentDays }),
  };
  return (
    <>
      <div role="radiogroup" aria-label={t('pay.heading')}>
        {offered.map((one) => (
          <label key={one} className={`choice ${one === method ? 'on' : ''}`}>
            <input
              type="radio"
              className="vh"
              name="method"
              value={one}
              checked={one === method}
              onChange={() => setMethod(one)}
            />
            <span className="radio" aria-hidden="true" />
            <span>
              <b className="med">{t(`pay.${one}`)}</b>
              <br />
              <span className="sm soft">{explanation[one]}</span>
            </span>
          </label>
        ))}
      </div>
      {method === 'SEPA' && (
        <div className="stack debit">
          <IbanField error={errorOf('iban')} />
          <TextField
            id="holder"
            name="holder"
            label={t('pay.holder')}
            defaultValue={holder}
            autoComplete="name"
            maxLength={70}
            error={errorOf('holder')}
          />
          <MandateText biller={biller} />
          <MandateGiven error={errorOf('mandateGiven')} />
        </div>
      )}
    </>
  );
}

function MandateGiven({ error }: { error: string | undefined }) {
  const { t } = useTranslation('billing');
  return (
    <div>
      <label className="row tick">
        <input
          type="checkbox"
          id="mandateGiven"
          name="mandateGiven"
          aria-describedby={error && 'mandateGiven-error'}
          aria-invalid={error ? true : undefined}
        />
        <span>{t('mandate.agree')}</span>
      </label>
      {error && (
        <span className="errmsg" id="mandateGiven-error">
          <Icon name="warning-circle" />
          {error}
        </span>
      )}
    </div>
  );
}

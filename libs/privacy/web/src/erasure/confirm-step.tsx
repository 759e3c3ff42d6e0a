import { SelectField } from '@stadtlive/ui';
import { failureOf } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProofForm, type Proof } from '../proof/proof-form.tsx';
import { Appointed } from '../scheduled/appointed.tsx';
import '../texts.ts';
import { decisionOn, handoverInput, type Decisions, type Handover } from './erasure-plan.ts';
import { useErase, type Appointment } from './use-erase.ts';

const days = [1, 2, 3, 4, 5, 6, 7];

interface ConfirmStepProps {
  handovers: readonly Handover[];
  decisions: Decisions;
  /** Somebody left or joined since the decisions were made. */
  onStale: () => void;
}

export function ConfirmStep({ handovers, decisions, onStale }: ConfirmStepProps) {
  const { t } = useTranslation('privacy');
  const [graceDays, setGraceDays] = useState(0);
  const [appointment, setAppointment] = useState<Appointment>();
  const erase = useErase();

  const act = async (proof: Proof) => {
    try {
      const input = { ...proof, graceDays, handovers: handoverInput(handovers, decisions) };
      setAppointment(await erase(input));
    } catch (error) {
      if (failureOf(error).field?.startsWith('handovers')) return onStale();
      throw error;
    }
  };
  if (appointment) return <Appointed appointment={appointment} />;
  return (
    <section>
      <h2>{t('confirm.heading')}</h2>
      <ul className="plan">
        {handovers.map((handover) => (
          <li key={handover.organisationId}>{summaryOf(handover)}</li>
        ))}
        <li>{t('confirm.receipt')}</li>
      </ul>
      <ProofForm
        isDanger
        label={t(graceDays > 0 ? 'confirm.submitLater' : 'confirm.submitNow')}
        act={act}
        wayOut={
          <Link className="btn" to="/konto/daten">
            {t('erase.stop')}
          </Link>
        }
      >
        <fieldset className="when">
          <legend className="lb">{t('confirm.when')}</legend>
          <label className="choice">
            <input
              type="radio"
              name="when"
              checked={graceDays === 0}
              onChange={() => setGraceDays(0)}
            />
            <span>
              <span className="med">{t('confirm.now')}</span>
              <span className="sm soft">{t('confirm.nowText')}</span>
            </span>
          </label>
          <label className="choice">
            <input
              type="radio"
              name="when"
              checked={graceDays > 0}
              onChange={() => setGraceDays(days.at(-1)!)}
            />
            <span>
              <span className="med">{t('confirm.later')}</span>
              <span className="sm soft">{t('confirm.laterText')}</span>
            </span>
          </label>
          {graceDays > 0 && (
            <SelectField
              label={t('confirm.days')}
              value={graceDays}
              onChange={(event) => setGraceDays(Number(event.target.value))}
            >
              {days.map((count) => (
                <option key={count} value={count}>
                  {t('confirm.daysCount', { count })}
                </option>
              ))}
            </SelectField>
          )}
        </fieldset>
      </ProofForm>
    </section>
  );

  function summaryOf(handover: Handover) {
    const successor = decisionOn(handover, decisions);
    const who = handover.candidates.find(({ accountId }) => accountId === successor)?.displayName;
    const { name } = handover;
    return who ? t('handover.summary', { name, who }) : t('handover.summaryGone', { name });
  }
}

import { ErrorSummary } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { useDayWords } from '../use-day-words.ts';
import { decisionOn, goesOn, type Decisions, type Handover } from './erasure-plan.ts';

interface HandoverStepProps {
  handovers: readonly Handover[];
  decisions: Decisions;
  /** Ids of organisations that still have to be decided. */
  missing: readonly string[];
  onDecide: (organisationId: string, successorId: string | null) => void;
}

export function HandoverStep({ handovers, decisions, missing, onDecide }: HandoverStepProps) {
  const { t } = useTranslation(['privacy', 'words']);
  const errors = handovers
    .filter(({ organisationId }) => missing.includes(organisationId))
    .map(({ organisationId: id, name }) => ({
      id: `handover-${id}`,
      text: t('privacy:handover.missing', { name }),
    }));
  return (
    <section>
      <h2>{t('privacy:handover.heading')}</h2>
      {errors.length > 0 && <ErrorSummary heading={t('words:error.heading')} errors={errors} />}
      <p className="soft">
        {t(handovers.length === 0 ? 'privacy:handover.none' : 'privacy:handover.lead')}
      </p>
      {handovers.map((handover) => (
        <Choice
          key={handover.organisationId}
          handover={handover}
          chosen={decisionOn(handover, decisions)}
          onDecide={(successor) => onDecide(handover.organisationId, successor)}
        />
      ))}
    </section>
  );
}

interface ChoiceProps {
  handover: Handover;
  chosen: string | null | undefined;
  onDecide: (successorId: string | null) => void;
}

function Choice({ handover, chosen, onDecide }: ChoiceProps) {
  const { t } = useTranslation('privacy');
  const dayWords = useDayWords();
  const { organisationId: id, name, candidates } = handover;
  if (candidates.length === 0) {
    return (
      <div className="handover">
        <h3>{name}</h3>
        <p>{t('handover.alone')}</p>
        <p className="sm soft">{t('handover.aloneHint')}</p>
      </div>
    );
  }
  return (
    <fieldset className="handover" id={`handover-${id}`} tabIndex={-1}>
      <legend>{name}</legend>
      {goesOn(handover) && <p className="sm soft">{t('handover.club')}</p>}
      {candidates.map(({ accountId, displayName, since }, i) => (
        <label key={accountId} className="choice">
          <input
            type="radio"
            name={id}
            checked={chosen === accountId}
            onChange={() => onDecide(accountId)}
          />
          <span>
            <span className="med">{displayName}</span>
            <span className="sm soft">
              {t('handover.since', { date: dayWords(since) })}
              {i === 0 && candidates.length > 1 && ` · ${t('handover.oldest')}`}
            </span>
          </span>
        </label>
      ))}
      {!goesOn(handover) && (
        <label className="choice">
          <input type="radio" name={id} checked={chosen === null} onChange={() => onDecide(null)} />
          <span className="med">{t('handover.withMe')}</span>
        </label>
      )}
    </fieldset>
  );
}

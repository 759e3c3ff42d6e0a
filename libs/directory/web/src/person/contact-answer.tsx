import { Icon } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Fault } from '../fault/fault.tsx';
import './texts.ts';
import type { useContact } from './use-contact.ts';

/** The two answers to somebody who asks. */
export function ContactAnswer({ contact }: { contact: ReturnType<typeof useContact> }) {
  const { t } = useTranslation('person');
  return (
    <>
      <div className="row wrap-x">
        <button
          type="button"
          className="btn p"
          onClick={() => void contact.run('accept', 'accepted')}
        >
          <Icon name="check" />
          {t('contact.accept')}
        </button>
        <button type="button" className="btn" onClick={() => void contact.run('end', 'declined')}>
          {t('contact.decline')}
        </button>
      </div>
      <Fault text={contact.fault} />
    </>
  );
}

import { Icon } from '@stadtlive/ui';
import type { ProductState } from '@stadtlive/web-client/graphql';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { OpenDuty } from './open-duty.ts';

/** Why nothing was published, or saved of what is published: every open duty, its source, and the way to the field that cures it. */
export function DutySummary({ duties, state }: { duties: OpenDuty[]; state: ProductState }) {
  const { t } = useTranslation('merchant');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [duties]);
  if (duties.length === 0) return null;
  return (
    <div className="note danger duty-summary" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning-circle" />
      <div>
        <b className="med">{t('duties.refused', { count: duties.length, context: state })}</b>
        <ul>
          {duties.map((duty) => (
            <li key={duty.field}>
              <DutyLink duty={duty} />
              <small>{duty.source}</small>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export function DutyLink({ duty: { id, to, text } }: { duty: OpenDuty }) {
  if (id) return <a href={`#${id}`}>{text}</a>;
  return to ? <Link to={to}>{text}</Link> : <span>{text}</span>;
}

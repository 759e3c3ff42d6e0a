import { Icon, type InterfaceIcon } from '@stadtlive/ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';

export interface ReachablePerson {
  phone?: string | null | undefined;
  email?: string | null | undefined;
  website?: string | null | undefined;
}

export const isReachable = ({ phone, email, website }: ReachablePerson) =>
  Boolean(phone || email || website);

/** How a person can be reached, as far as they show it. */
export function PersonFacts({ person: { phone, email, website } }: { person: ReachablePerson }) {
  const { t } = useTranslation('person');
  return (
    <ul className="facts">
      {phone && (
        <Fact icon="phone" label={t('field.PHONE')}>
          <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
        </Fact>
      )}
      {email && (
        <Fact icon="envelope-simple" label={t('page.email')}>
          <a href={`mailto:${email}`}>{email}</a>
        </Fact>
      )}
      {website && (
        <Fact icon="link-simple" label={t('field.WEBSITE')}>
          <a href={website} rel="noopener nofollow ugc">
            {website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
          </a>
        </Fact>
      )}
    </ul>
  );
}

const Fact = (props: { icon: InterfaceIcon; label: string; children: ReactNode }) => (
  <li>
    <Icon name={props.icon} />
    <span className="vh">{props.label}: </span>
    <span>{props.children}</span>
  </li>
);

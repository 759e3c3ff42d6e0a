import { StateMark } from '@stadtlive/ui';
import { type EntryRowFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function EntryRow({ entry }: { entry: EntryRowFragment }) {
  const { t } = useTranslation('operator');
  const { ownerName, openClaims, organisation } = entry;
  const { kind, name, url, source, isVerified, isPublished, address } = organisation;
  const isOwned = ownerName !== null && ownerName !== undefined;
  return (
    <li>
      <div>
        <h2>
          <a className="plain" href={url}>
            {name}
          </a>
        </h2>
        <p className="sm soft">
          {t(`kind.${kind}`)} · {address.street}, {address.postcode} {address.locality}
        </p>
        {source && <p className="xs muted">{t('entries.source', { source })}</p>}
      </div>
      <div className="end sm">
        {isOwned ? (
          <StateMark state="there">{t('entries.owner', { name: ownerName })}</StateMark>
        ) : (
          <StateMark state="none">{t('entries.noOwner')}</StateMark>
        )}
        {openClaims > 0 && (
          <Link className="badge warn" to="/uebernahmen">
            {t('entries.claims', { count: openClaims })}
          </Link>
        )}
        {!isPublished && <span className="badge">{t('entries.draft')}</span>}
        {isVerified && <span className="badge ok">{t('entries.verified')}</span>}
      </div>
    </li>
  );
}

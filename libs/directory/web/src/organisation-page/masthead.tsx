import { Icon, Placeholder } from '@stadtlive/ui';
import { OpeningMark, searchPath, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Organisation } from './organisation.ts';

const kindWords = { BUSINESS: 'laden', CLUB: 'verein', INSTITUTION: 'einrichtung' } as const;

export function Masthead({ organisation }: { organisation: Organisation }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const { id, name, kind, tagline, logo, openingStatus, address, phone, website } = organisation;
  const { isVerified } = organisation;
  const topic = organisation.topics[0];
  return (
    <>
      <nav className="crumb" aria-label={t('path')}>
        <Link to={searchPath({ art: kindWords[kind] })}>{t(`kinds.${kind}`)}</Link>
        {topic && (
          <>
            <span aria-hidden="true">›</span>
            <Link to={searchPath({ art: kindWords[kind], thema: topic.slug })}>
              {topic[language]}
            </Link>
          </>
        )}
      </nav>
      <div className="banner">
        {logo ? (
          <div className="ph banner-photo">
            <img src={logo.url} alt={logo.alt} />
          </div>
        ) : (
          <>
            <Placeholder id={id} name={name} shape="strip" className="m-only" />
            <Placeholder id={id} name={name} shape="banner" className="d-only" />
          </>
        )}
      </div>
      <div className="masthead">
        <div>
          <h1>{name}</h1>
          {tagline && <p className="soft tagline">{tagline}</p>}
          <p className="row wrap-x status">
            {openingStatus && <OpeningMark status={openingStatus} />}
            <span className="sm soft">
              {address.street}, {address.locality}
            </span>
            {isVerified && (
              <span className="sm soft verified">
                <Icon name="check-circle" />
                {t('verified')}
              </span>
            )}
          </p>
        </div>
        <div className="row wrap-x">
          {organisation.viewerMayManage && (
            <a className="btn" href="/haendler">
              <Icon name="pencil-simple" />
              {t('manage')}
            </a>
          )}
          {phone && (
            <a className="btn" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
              <Icon name="phone" />
              {t('call')}
            </a>
          )}
          {website && (
            <a className="btn" href={website} rel="noopener nofollow" data-way="WEBSITE">
              <Icon name="arrow-square-out" />
              {t('website')}
            </a>
          )}
        </div>
      </div>
    </>
  );
}

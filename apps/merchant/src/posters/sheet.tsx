import { Icon } from '@stadtlive/ui';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface SheetProps {
  name: string;
  text: string;
  /** Address of its picture. */
  picture: string;
  children: ReactNode;
}

/** One thing to print: what it looks like beside what it is for. */
export function Sheet({ name, text, picture, children }: SheetProps) {
  const { t } = useTranslation('posters');
  const [isMissing, setMissing] = useState(false);
  return (
    <li className="sheet">
      {isMissing ? (
        <p className="sheet-picture none sm soft">{t('noPreview')}</p>
      ) : (
        <img
          className="sheet-picture"
          src={picture}
          alt={t('previewOf', { sheet: name })}
          width="720"
          height="1018"
          onError={() => setMissing(true)}
        />
      )}
      <div className="stack-2">
        <h2>{name}</h2>
        <p className="soft">{text}</p>
        <div className="row wrap-x sheet-downloads">{children}</div>
      </div>
    </li>
  );
}

interface DownloadProps {
  href: string;
  isFirst?: boolean;
  children: ReactNode;
}

export const Download = ({ href, isFirst = false, children }: DownloadProps) => (
  <a className={isFirst ? 'btn p' : 'btn'} href={href} download>
    <Icon name="download-simple" />
    {children}
  </a>
);

import { Icon, useLate, type InterfaceIcon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';

type Tone = 'ok' | 'warn' | 'danger' | 'b';

interface LetterScreenProps {
  /** What the page is for; its name in the browser. */
  title: string;
  heading: string;
  tone?: Tone;
  icon?: InterfaceIcon;
  action?: ReactNode;
  /** What is asked for here. */
  form?: ReactNode;
  /** What is said; read out as it changes. */
  children?: ReactNode;
}

/** A page that a mail leads to: one mark, what has happened, what comes next. */
export function LetterScreen(props: LetterScreenProps) {
  const { title, heading, tone = 'b', icon = 'envelope-simple', action, form, children } = props;
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  return (
    <main id="main" className="wrap page letter" tabIndex={-1}>
      <span className={`letter-mark ${tone}`}>
        <Icon name={icon} size="l" />
      </span>
      <div role="status">
        <h1>{heading}</h1>
        {children}
      </div>
      {form}
      {action && <div className="row wrap-x letter-action">{action}</div>}
    </main>
  );
}

/** Until the answer is there; says so once it takes a while. */
export function LetterWaiting({ title }: { title: string }) {
  const { t } = useTranslation('identity');
  const isLate = useLate(true);
  return (
    <LetterScreen title={title} heading={t('letter.waiting')}>
      <p className="soft">{isLate ? t('letter.waitingText') : '\u00a0'}</p>
    </LetterScreen>
  );
}

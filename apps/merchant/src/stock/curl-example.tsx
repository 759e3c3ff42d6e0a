import { Icon, useToast } from '@stadtlive/ui';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** A new key, this once, in a line that can be tried at once. */
export function CurlExample({ secret }: { secret: string }) {
  const { t } = useTranslation('catalogue');
  const say = useToast();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [secret]);
  const example = [
    `curl -X POST ${location.origin}/api/stock \\`,
    `  -H 'Authorization: Bearer ${secret}' \\`,
    `  -H 'Content-Type: application/json' \\`,
    `  -d '[{"sku": "A-1001", "stock": 12}, {"gtin": "4006381333931", "stock": 3}]'`,
  ].join('\n');
  const copy = (text: string) =>
    void navigator.clipboard
      .writeText(text)
      .then(() => say({ text: t('tokens.copied') }))
      .catch(reportError);
  return (
    <div
      className="panel tint stack-2"
      role="group"
      aria-labelledby="new-key"
      tabIndex={-1}
      ref={box}
    >
      <h3 id="new-key">{t('tokens.new')}</h3>
      <p className="sm">{t('tokens.once')}</p>
      <p className="row wrap-x">
        <code className="secret">{secret}</code>
        <button type="button" className="btn sm" onClick={() => copy(secret)}>
          <Icon name="copy" />
          {t('tokens.copyKey')}
        </button>
      </p>
      <p className="sm">{t('tokens.example')}</p>
      <pre className="example" tabIndex={0}>
        <code>{example}</code>
      </pre>
      <button type="button" className="btn sm" onClick={() => copy(example)}>
        <Icon name="copy" />
        {t('tokens.copyExample')}
      </button>
    </div>
  );
}

import { useQuery } from '@apollo/client/react';
import { ErrorState, Icon, TextField, useToast } from '@stadtlive/ui';
import {
  formatClock,
  formatShortDay,
  request,
  useFailureWords,
  useLanguage,
} from '@stadtlive/web-client';
import {
  CreateStockTokenDocument,
  RevokeStockTokenDocument,
  StockTokensDocument,
  type StockTokenRowFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Shop } from '../shop/shop.ts';
import { CurlExample } from './curl-example.tsx';

/** Keys with which a till states the stock: made, shown once, taken away. */
export function TokenPanel({ shop }: { shop: Shop }) {
  const { t } = useTranslation('catalogue');
  const failure = useFailureWords();
  const { data, error, refetch } = useQuery(StockTokensDocument, {
    variables: { slug: shop.slug },
    fetchPolicy: 'network-only',
  });
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string>();
  const [secret, setSecret] = useState<string>();
  const say = useToast();
  const work = (run: () => Promise<void>) => {
    setProblem(undefined);
    run()
      .then(() => refetch())
      .catch((fault: unknown) => setProblem(failure(fault)));
  };
  const create = () => {
    if (!name.trim()) return setProblem(t('tokens.needName'));
    work(async () => {
      const input = { organisationId: shop.id, name };
      const { createStockToken } = await request(CreateStockTokenDocument, { input });
      setSecret(createStockToken.secret);
      setName('');
    });
  };
  const revoke = (token: StockTokenRowFragment) =>
    work(async () => {
      await request(RevokeStockTokenDocument, { input: { tokenId: token.id } });
      say({ text: t('tokens.revoked', { name: token.name }) });
    });
  const tokens = data?.organisation?.stockTokens;

  return (
    <section className="stack">
      <h2>{t('tokens.heading')}</h2>
      <p className="sm soft">{t('tokens.text')}</p>
      {error && <ErrorState heading={t('tokens.failed')}>{failure(error)}</ErrorState>}
      {tokens && tokens.length > 0 && (
        <ul className="list tokens">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => revoke(token)} />
          ))}
        </ul>
      )}
      {secret && <CurlExample secret={secret} />}
      <form
        className="token-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          create();
        }}
      >
        <TextField
          id="token-name"
          label={t('tokens.name')}
          hint={t('tokens.nameHint')}
          maxLength={60}
          value={name}
          error={problem}
          onChange={({ target }) => setName(target.value)}
        />
        <button type="submit" className="btn p">
          <Icon name="key" />
          {t('tokens.create')}
        </button>
      </form>
    </section>
  );
}

function TokenRow({ token, onRevoke }: { token: StockTokenRowFragment; onRevoke: () => void }) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [isAsking, setIsAsking] = useState(false);
  const at = (date: string) => {
    const when = new Date(date);
    return `${formatShortDay(when, language)} ${formatClock(when, language)}`;
  };
  return (
    <li className="row between wrap-x">
      <span>
        <b className="med">{token.name}</b>
        <br />
        <span className="sm muted num">
          {token.lastUsedAt
            ? t('tokens.used', { at: at(token.lastUsedAt) })
            : t('tokens.unused', { at: at(token.createdAt) })}
        </span>
      </span>
      {isAsking ? (
        <span className="row wrap-x">
          <span className="sm">{t('tokens.sure')}</span>
          <button type="button" className="btn sm" autoFocus onClick={() => setIsAsking(false)}>
            {t('tokens.keep')}
          </button>
          <button type="button" className="btn sm danger" onClick={onRevoke}>
            {t('tokens.revoke')}
          </button>
        </span>
      ) : (
        <button
          type="button"
          className="btn q sm"
          aria-label={t('tokens.revokeThis', { name: token.name })}
          onClick={() => setIsAsking(true)}
        >
          {t('tokens.revoke')}
        </button>
      )}
    </li>
  );
}

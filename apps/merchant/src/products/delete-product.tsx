import { Icon, useToast } from '@stadtlive/ui';
import { request } from '@stadtlive/web-client';
import { DeleteProductDocument } from '@stadtlive/web-client/graphql';
import { useEffect, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { nothingLost } from '../leaving/leaving.ts';
import type { ProductToEdit } from './product-form.ts';

interface DeleteProductProps {
  product: ProductToEdit;
  onFailed: (error: unknown) => void;
}

/** For good, after one question. */
export function DeleteProduct({ product, onFailed }: DeleteProductProps) {
  const { t } = useTranslation('catalogue');
  const [isAsking, setIsAsking] = useState(false);
  const navigate = useNavigate();
  const client = useApolloClient();
  const say = useToast();
  const remove = async () => {
    setIsAsking(false);
    await request(DeleteProductDocument, { input: { productId: product.id } });
    client.cache.evict({ id: client.cache.identify(product) ?? '' });
    client.cache.gc();
    say({ text: t('delete.done', { title: product.title }) });
    await navigate('/sortiment', { state: nothingLost });
  };
  return (
    <section className="delete-product">
      <button type="button" className="btn q danger-text" onClick={() => setIsAsking(true)}>
        <Icon name="trash" />
        {t('delete.open')}
      </button>
      {isAsking && (
        <Question
          title={product.title}
          onKeep={() => setIsAsking(false)}
          onDelete={() => void remove().catch(onFailed)}
        />
      )}
    </section>
  );
}

interface QuestionProps {
  title: string;
  onKeep: () => void;
  onDelete: () => void;
}

function Question({ title, onKeep, onDelete }: QuestionProps) {
  const { t } = useTranslation('catalogue');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      className="dialog leave"
      ref={dialog}
      aria-labelledby="delete-heading"
      aria-describedby="delete-text"
      onClose={onKeep}
    >
      <h2 id="delete-heading">{t('delete.heading', { title })}</h2>
      <p id="delete-text" className="soft">
        {t('delete.text')}
      </p>
      <div className="row wrap-x">
        <button type="button" className="btn p" autoFocus onClick={() => dialog.current?.close()}>
          {t('delete.keep')}
        </button>
        <button type="button" className="btn danger" onClick={onDelete}>
          {t('delete.go')}
        </button>
      </div>
    </dialog>
  );
}

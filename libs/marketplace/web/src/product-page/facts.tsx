import { formatContent, searchPath, useLanguage } from '@stadtlive/web-client';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Item } from '../variant-choice/item.ts';
import type { Product } from './product.ts';

/** What is known of it, and who answers for its safety (EU 2023/988, Article 19). */
export function Facts({ product, item }: { product: Product; item: Item }) {
  const { t } = useTranslation('marketplace');
  const language = useLanguage();
  const { topics, minimumAge, safety } = product;
  const facts: [name: string, fact: ReactNode][] = [
    [t('content'), item.content && formatContent(item.content, language)],
    [t('gtin'), item.gtin],
    [t('age'), minimumAge ? t('fromAge', { age: minimumAge }) : null],
    [t('safety.identifier'), safety?.identifier],
    [
      t('topics'),
      topics.length > 0 &&
        topics.map((topic, i) => (
          <Fragment key={topic.slug}>
            {i > 0 && ', '}
            <Link to={searchPath({ art: 'ware', thema: topic.slug })}>{topic[language]}</Link>
          </Fragment>
        )),
    ],
    [
      t('safety.maker'),
      safety && linesOf(safety.makerName, safety.makerAddress, safety.makerContact),
    ],
    [
      t('safety.euPerson'),
      safety && linesOf(safety.euPersonName, safety.euPersonAddress, safety.euPersonContact),
    ],
  ];
  const known = facts.filter(([, fact]) => fact);
  if (known.length === 0) return null;
  return (
    <div>
      <h2>{t('facts')}</h2>
      <dl className="dl">
        {known.map(([name, fact]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
      </dl>
      {safety?.warnings && (
        <div className="note warn safety-note">
          <div>
            <b className="med">{t('safety.warnings')}</b>
            <p className="prose">{safety.warnings}</p>
          </div>
        </div>
      )}
    </div>
  );
}

function linesOf(...parts: (string | null)[]) {
  const lines = parts.flatMap((part) => part?.split('\n') ?? []).filter(Boolean);
  return lines.length > 0 && lines.map((line) => <div key={line}>{line}</div>);
}

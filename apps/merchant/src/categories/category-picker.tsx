import { Icon, SearchField } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { childrenOf, findCategories, pathOf, type CategoryNode } from './category-tree.ts';

interface CategoryPickerProps {
  id: string;
  tree: readonly CategoryNode[];
  /** Slug. */
  chosen: string | null;
  error?: string | undefined;
  onChange: (slug: string) => void;
}

/** One place in the city's tree: sought by name, or gone down to step by step. */
export function CategoryPicker({ id, tree, chosen, error, onChange }: CategoryPickerProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const path = pathOf(tree, chosen);
  const close = () => {
    setIsOpen(false);
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <div id={id} className="category" role="group" aria-labelledby={`${id}-label`}>
      <span className="lb" id={`${id}-label`}>
        {t('category.label')}
      </span>
      {isOpen ? (
        <Browser
          tree={tree}
          start={path.at(-2)?.slug ?? null}
          chosen={chosen}
          onClose={close}
          onChoose={(slug) => {
            onChange(slug);
            close();
          }}
        />
      ) : (
        <button
          type="button"
          className={`in category-chosen${error ? ' err' : ''}`}
          ref={opener}
          aria-describedby={error ? `${id}-error` : undefined}
          onClick={() => setIsOpen(true)}
        >
          <span>
            {path.length === 0 && <span className="muted">{t('category.none')}</span>}
            {path.map((node, i) => (
              <span key={node.slug} className={i === path.length - 1 ? 'med' : 'muted'}>
                {i > 0 && ' › '}
                {node[language]}
              </span>
            ))}
          </span>
          <span className="category-change">
            {path.length ? t('category.change') : t('category.choose')}
          </span>
        </button>
      )}
      {error && (
        <span className="errmsg" id={`${id}-error`}>
          <Icon name="warning-circle" />
          {error}
        </span>
      )}
    </div>
  );
}

interface BrowserProps {
  tree: readonly CategoryNode[];
  /** Where to begin: the category above the chosen one. */
  start: string | null;
  chosen: string | null;
  onChoose: (slug: string) => void;
  onClose: () => void;
}

function Browser({ tree, start, chosen, onChoose, onClose }: BrowserProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [here, setHere] = useState(start);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const isSearch = text.trim() !== '';
  const shown = isSearch ? findCategories(tree, text, language) : childrenOf(tree, here);
  const above = pathOf(tree, here);
  const go = (slug: string | null) => {
    setHere(slug);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('.category-row')?.focus());
  };
  return (
    <div
      className="category-browser"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <SearchField
        id="category-search"
        label={t('category.search')}
        clearLabel={t('clear')}
        placeholder={t('category.search')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          const [first] = shown;
          if (isSearch && first) onChoose(first.slug);
        }}
      />
      {!isSearch && (
        <p className="crumb category-path">
          <button type="button" className="link" onClick={() => go(null)}>
            {t('category.all')}
          </button>
          {above.map((node) => (
            <span key={node.slug}>
              <span aria-hidden="true"> › </span>
              <button type="button" className="link" onClick={() => go(node.slug)}>
                {node[language]}
              </button>
            </span>
          ))}
        </p>
      )}
      <ul>
        {shown.map((node) => {
          const isInner = childrenOf(tree, node.slug).length > 0;
          const trail = pathOf(tree, node.slug).slice(0, -1);
          return (
            <li key={node.slug}>
              <button
                type="button"
                className="category-row"
                aria-current={node.slug === chosen || undefined}
                onClick={() => (isInner && !isSearch ? go(node.slug) : onChoose(node.slug))}
              >
                <span className="grow">
                  {node[language]}
                  {isSearch && trail.length > 0 && (
                    <small className="muted">{trail.map((one) => one[language]).join(' › ')}</small>
                  )}
                </span>
                {isInner && !isSearch && <Icon name="caret-right" />}
                {node.slug === chosen && <Icon name="check" />}
              </button>
            </li>
          );
        })}
      </ul>
      {isSearch && shown.length === 0 && <p className="sm soft">{t('category.unknown')}</p>}
      <div className="row wrap-x">
        {!isSearch && here !== null && (
          <button type="button" className="btn sm" onClick={() => onChoose(here)}>
            {t('category.take', { name: above.at(-1)?.[language] })}
          </button>
        )}
        <button type="button" className="btn q sm" onClick={onClose}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

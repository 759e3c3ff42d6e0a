import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Search } from '../results/answer.ts';
import { kinds, type Kind } from './filters.ts';

interface KindChipsProps {
  chosen: Kind | undefined;
  counts: Search['kindCounts'] | undefined;
  /** False where the counts are estimates and say so. */
  isExact: boolean;
  onChoose: (kind: Kind | undefined) => void;
}

export function KindChips({ chosen, counts, isExact, onChoose }: KindChipsProps) {
  const { t } = useTranslation(['search', 'words']);
  const language = useLanguage();
  const countOf = (kind: Kind) => counts?.find((each) => each.kind === kind)?.count ?? 0;
  const all = kinds.reduce((sum, kind) => sum + countOf(kind), 0);
  const shown = (count: number) => {
    const number = formatNumber(count, language);
    return isExact ? number : t('search:about', { n: number });
  };
  const chip = (kind: Kind | undefined, label: string, count: number) => (
    <button
      key={label}
      type="button"
      className="chip"
      aria-pressed={chosen === kind}
      onClick={() => onChoose(kind === chosen ? undefined : kind)}
    >
      {label} {counts && <span className="num">{shown(count)}</span>}
    </button>
  );
  return (
    <div className="chips" role="group" aria-label={t('search:filter.kinds')}>
      {chip(undefined, t('search:filter.all'), all)}
      {kinds.map((kind) => chip(kind, t(`words:kinds.${kind}`), countOf(kind)))}
    </div>
  );
}

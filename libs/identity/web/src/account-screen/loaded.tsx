import { ErrorState, Icon, ListSkeleton, useLate } from '@stadtlive/ui';
import { useFailureWords } from '@stadtlive/web-client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './texts.ts';

interface LoadedProps<Data> {
  answer: { data?: Data | undefined; error?: unknown; refetch: () => Promise<unknown> };
  /** The geometry of what is to come. */
  skeleton?: ReactNode;
  children: (data: Data) => ReactNode;
}

/** What a query brought; until then its shape, and where it failed the next try. */
export function Loaded<Data>({ answer, skeleton, children }: LoadedProps<Data>) {
  const { t } = useTranslation('accountScreen');
  const failure = useFailureWords();
  const { data, error, refetch } = answer;
  const isLate = useLate(!data && !error);
  if (data) return children(data);
  if (error) {
    // The next failure shows in the same place.
    const retry = () => void refetch().catch(() => undefined);
    return (
      <ErrorState
        heading={t('failed')}
        action={
          <button type="button" className="btn p" onClick={retry}>
            <Icon name="arrow-clockwise" />
            {t('retry')}
          </button>
        }
      >
        {failure(error)}
      </ErrorState>
    );
  }
  return isLate && (skeleton ?? <ListSkeleton cards={3} />);
}

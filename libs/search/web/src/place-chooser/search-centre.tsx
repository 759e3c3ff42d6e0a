import { useCity } from '@stadtlive/web-client';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Near } from '../filters/filters.ts';

const PlaceChooser = lazy(() => import('./place-chooser.tsx'));

/** "Umkreis um Moers-Mitte", where the place opens the chooser. */
export function SearchCentre({
  near,
  onChoose,
}: {
  near: Near | undefined;
  onChoose: (near: Near | undefined) => void;
}) {
  const { t } = useTranslation('search');
  const { centerName } = useCity();
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const place = near?.name ?? centerName;
  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  const choose = (chosen: Near | undefined) => {
    close();
    onChoose(chosen);
  };
  return (
    <>
      {t('radius.around')}
      <button
        ref={opener}
        type="button"
        className="centre"
        aria-expanded={isOpen}
        aria-label={t('place.change', { place })}
        onClick={() => setOpen(!isOpen)}
      >
        {place}
      </button>
      {isOpen && (
        <Suspense>
          <PlaceChooser near={near} onChoose={choose} onClose={close} />
        </Suspense>
      )}
    </>
  );
}

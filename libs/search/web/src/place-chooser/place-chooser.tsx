import { Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { askDevice, setDevicePosition } from '../filters/device-position.ts';
import type { Near } from '../filters/filters.ts';
import { usePlaces } from './use-places.ts';

interface PlaceChooserProps {
  near: Near | undefined;
  /** Undefined stands for the city's centre. */
  onChoose: (near: Near | undefined) => void;
  onClose: () => void;
}

/** Chooses the centre of the search from the city's own places; no foreign geocoder is asked. */
export default function PlaceChooser({ near, onChoose, onClose }: PlaceChooserProps) {
  const { t } = useTranslation('search');
  const { name: city, centerName } = useCity();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const places = usePlaces(text);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const choose = (place: Near | undefined) => {
    setDevicePosition(undefined);
    onChoose(place);
  };
  const locate = async () => {
    try {
      const name = t('place.deviceName');
      const point = await askDevice();
      onChoose(undefined);
      setDevicePosition({ ...point, name });
    } catch {
      setRefused(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') onClose();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      moveFocus(event.currentTarget, step);
    }
    if (event.key !== 'Enter' || event.target !== field.current) return;
    // Else the same key press would also press the opener, which has the focus by then.
    event.preventDefault();
    const first = places?.[0];
    if (first) choose(nearOf(first));
  };

  return (
    <div className="chooser" role="group" aria-label={t('place.heading')} onKeyDown={onKeyDown}>
      <div className="row">
        <label className="lb grow" htmlFor={id}>
          {t('place.field')}
        </label>
        <button type="button" className="ib" aria-label={t('place.cancel')} onClick={onClose}>
          <Icon name="x" />
        </button>
      </div>
      <input
        ref={field}
        id={id}
        className="in"
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="vh" role="status">
        {places && t('place.found', { count: places.length })}
      </p>
      {places?.length === 0 && <p className="hint none">{t('place.none', { city })}</p>}
      <ul>
        {places?.map((place) => (
          <li key={`${place.name} ${place.context} ${place.location.lat}`}>
            <button type="button" className="choice-row" onClick={() => choose(nearOf(place))}>
              <Icon name="map-pin" />
              <span>
                {place.name}
                {place.context && <span className="muted"> · {place.context}</span>}
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="choice-row" onClick={() => void locate()}>
            <Icon name="crosshair-simple" />
            <span>
              {t('place.device')}
              <span className="hint">{t('place.deviceNote')}</span>
            </span>
          </button>
          {isRefused && (
            <p className="errmsg" role="alert">
              {t('place.deviceRefused')}
            </p>
          )}
        </li>
        {near && (
          <li>
            <button type="button" className="choice-row" onClick={() => choose(undefined)}>
              <Icon name="house" />
              {t('place.centre', { place: centerName })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}

/** From the field down its choices and back up. */
function moveFocus(chooser: HTMLElement, step: number) {
  const stops = [...chooser.querySelectorAll<HTMLElement>('input, .choice-row')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}

const nearOf = ({
  name,
  location,
}: {
  name: string;
  location: { lat: number; lon: number };
}): Near => ({
  name,
  lat: location.lat,
  lon: location.lon,
});

import { jest } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { CityProvider, startTexts, type City } from '@stadtlive/web-client';
import { useState } from 'react';
import '../texts.ts';
import { Announcement } from './announcement.tsx';
import { RadiusSlider } from './radius-slider.tsx';
import { hitsWithin, type Ring } from './rings.ts';

const steps = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15];
const city = { name: 'Moers', radiusSteps: steps } as City;
const rings: Ring[] = steps.map((upToKm) => ({
  upToKm,
  count: upToKm <= 6 ? 5 : 12,
  homeCount: upToKm <= 6 ? 4 : 0,
}));
const previewed = jest.fn();
const released = jest.fn();

function Slider({ startKm = 6 }: { startKm?: number }) {
  const [radiusKm, setRadiusKm] = useState(startKm);
  const [isDragging, setDragging] = useState(false);
  const hits = hitsWithin(rings, radiusKm);
  const preview = (km: number) => {
    previewed(km);
    setRadiusKm(km);
  };
  return (
    <CityProvider value={city}>
      <RadiusSlider
        steps={steps}
        radiusKm={radiusKm}
        rings={rings}
        hits={hits}
        isEstimated={false}
        isCounting={false}
        centre="Moers-Mitte"
        onPreview={preview}
        onRelease={released}
        onDragging={setDragging}
      />
      <Announcement text={`${hits.total} Treffer`} isSilent={isDragging} />
    </CityProvider>
  );
}

const thumb = () => screen.getByRole('slider');
const press = (key: string) => {
  fireEvent.keyDown(thumb(), { key });
  fireEvent.keyUp(thumb(), { key });
};
const pass = (ms: number) => act(() => void jest.advanceTimersByTime(ms));
const status = () => screen.getAllByRole('status').find((each) => each.tagName === 'P');

beforeAll(() => startTexts('de'));
beforeEach(() => {
  jest.useFakeTimers();
  previewed.mockClear();
  released.mockClear();
});
afterEach(() => jest.useRealTimers());

test('says kilometres, hits and how many of them are at home', () => {
  render(<Slider />);
  expect(thumb().getAttribute('aria-valuetext')).toBe('6 Kilometer, 30 Treffer, davon 24 in Moers');
});

test.each([
  ['ArrowRight', 8],
  ['ArrowLeft', 5],
  ['PageUp', 12],
  ['PageDown', 3],
  ['Home', 1],
  ['End', 15],
])('%s moves from 6 km to %i km', (key, km) => {
  render(<Slider />);
  press(key);
  expect(previewed).toHaveBeenLastCalledWith(km);
  expect(thumb().getAttribute('aria-valuetext')).toMatch(new RegExp(`^${km} Kilometer`));
});

test('stays at the ends', () => {
  render(<Slider startKm={1} />);
  press('ArrowLeft');
  press('Home');
  expect(previewed).not.toHaveBeenCalled();
});

test('a burst of keys is one release, once the keys have settled', () => {
  render(<Slider />);
  press('ArrowRight');
  pass(200);
  press('ArrowRight');
  pass(599);
  expect(released).not.toHaveBeenCalled();
  pass(1);
  expect(released.mock.calls).toEqual([[10]]);
});

test('leaving the slider releases at once', () => {
  render(<Slider />);
  press('ArrowRight');
  fireEvent.blur(thumb());
  expect(released.mock.calls).toEqual([[8]]);
});

test('the buttons move one step and say what it brings', () => {
  render(<Slider />);
  fireEvent.click(screen.getByRole('button', { name: /Umkreis größer: 8.km, 12 Treffer mehr/ }));
  expect(previewed).toHaveBeenLastCalledWith(8);
  fireEvent.click(screen.getByRole('button', { name: /Umkreis kleiner: 6.km/ }));
  expect(previewed).toHaveBeenLastCalledWith(6);
});

test('the first bar outside says what it would bring', () => {
  const { container } = render(<Slider />);
  expect(container.querySelector('.bars em')?.textContent).toBe('+12');
  expect(container.querySelectorAll('.bars .out')).toHaveLength(4);
});

test('the result is announced 600 ms after the last change', () => {
  render(<Slider />);
  pass(600);
  expect(status()?.textContent).toBe('30 Treffer');
  press('ArrowRight');
  pass(599);
  expect(status()?.textContent).toBe('30 Treffer');
  pass(1);
  expect(status()?.textContent).toBe('42 Treffer');
});

test('dragging previews without a word; letting go releases and announces', () => {
  const { container } = render(<Slider />);
  pass(600);
  const track = container.querySelector<HTMLElement>('.track')!;
  track.getBoundingClientRect = () => ({ left: 0, top: 0, width: 100, height: 44 }) as DOMRect;
  // jsdom knows no PointerEvent; React Aria then listens to the mouse.
  const handle = container.querySelector('.thumb')!;
  mouse(handle, 'pointerdown', 60);
  mouse(handle, 'mousedown', 60);
  mouse(window, 'mousemove', 68);
  expect(previewed).toHaveBeenLastCalledWith(8);
  pass(2000);
  expect(status()?.textContent).toBe('30 Treffer');
  expect(released).not.toHaveBeenCalled();
  mouse(window, 'mouseup', 68);
  expect(released.mock.calls).toEqual([[8]]);
  pass(600);
  expect(status()?.textContent).toBe('42 Treffer');
});

function mouse(target: Element | Window, type: string, pageX: number) {
  const event = new MouseEvent(type, { bubbles: true, button: 0, clientX: pageX });
  Object.defineProperty(event, 'pageX', { value: pageX });
  fireEvent(target, event);
}

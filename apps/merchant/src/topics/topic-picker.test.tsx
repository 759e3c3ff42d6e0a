import { fireEvent, render, screen } from '@testing-library/react';
import { CityProvider, startTexts, type City } from '@stadtlive/web-client';
import { useState } from 'react';
import '../texts.ts';
import { TopicPicker } from './topic-picker.tsx';

const slugs = ['brot', 'obst', 'rad', 'buch', 'spiel', 'garten'];
const city = {
  topics: slugs.map((slug) => ({ slug, de: slug.toUpperCase(), en: slug, icon: 'tag' })),
} as City;
let latest: string[] = [];

function Editor({ start }: { start: string[] }) {
  const [chosen, setChosen] = useState(start);
  latest = chosen;
  return (
    <CityProvider value={city}>
      <TopicPicker id="topics" hint="Unter diesen." chosen={chosen} onChange={setChosen} />
    </CityProvider>
  );
}

const topic = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const pick = (name: string) => fireEvent.click(topic(name));

beforeAll(() => startTexts('de'));

test('several are chosen and kept in the city’s order', () => {
  render(<Editor start={['rad']} />);
  pick('GARTEN');
  pick('BROT');
  expect(latest).toEqual(['brot', 'rad', 'garten']);
  pick('RAD');
  expect(latest).toEqual(['brot', 'garten']);
  expect(screen.getByRole('status').textContent).toBe('2 von 5 gewählt');
});

test('a sixth is refused with the reason, and room is made by taking one out', () => {
  render(<Editor start={slugs.slice(0, 5)} />);
  pick('GARTEN');
  expect(latest).toEqual(slugs.slice(0, 5));
  expect(topic('GARTEN').checked).toBe(false);
  expect(screen.getByRole('status').textContent).toMatch(/Mehr als 5 gehen nicht/);
  pick('OBST');
  pick('GARTEN');
  expect(latest).toEqual(['brot', 'rad', 'buch', 'spiel', 'garten']);
});

test('the group says what it is for', () => {
  render(<Editor start={[]} />);
  const group = screen.getByRole('group', { name: 'Themen' });
  expect(group.getAttribute('aria-describedby')).toBe('topics-hint topics-state');
});

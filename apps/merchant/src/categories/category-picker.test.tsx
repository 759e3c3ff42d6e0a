import { startTexts } from '@stadtlive/web-client';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import '../catalogue/texts.ts';
import { CategoryPicker } from './category-picker.tsx';

const node = (slug: string, parent: string | null, de: string) => ({
  slug,
  parentSlug: parent,
  de,
  en: slug,
});
const tree = [
  node('food', null, 'Lebensmittel'),
  node('sweet', 'food', 'Süßes'),
  node('honey', 'sweet', 'Honig'),
  node('clothes', null, 'Kleidung'),
];
let latest: string | null = null;

function Editor({ start = null }: { start?: string | null }) {
  const [chosen, setChosen] = useState(start);
  latest = chosen;
  return <CategoryPicker id="category" tree={tree} chosen={chosen} onChange={setChosen} />;
}

const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const rows = () => screen.getAllByRole('listitem').map((item) => item.textContent);

beforeAll(() => startTexts('de'));

test('down the tree step by step, to a leaf', () => {
  render(<Editor />);
  press(/Auswählen/);
  expect(rows()).toEqual(['Lebensmittel', 'Kleidung']);
  press(/^Lebensmittel/);
  press(/^Süßes/);
  press(/^Honig/);
  expect(latest).toBe('honey');
  expect(screen.getByRole('button', { name: /Lebensmittel › Süßes › Honig/ })).not.toBeNull();
});

test('one that has others below it can be taken too', () => {
  render(<Editor />);
  press(/Auswählen/);
  press(/^Lebensmittel/);
  press(/„Lebensmittel“ nehmen/);
  expect(latest).toBe('food');
});

test('sought by name; Enter takes the first, Escape leaves it as it was', () => {
  render(<Editor start="clothes" />);
  press(/Ändern/);
  const field = screen.getByRole('searchbox');
  fireEvent.change(field, { target: { value: 'suss' } });
  expect(rows()).toEqual(['SüßesLebensmittel', 'HonigLebensmittel › Süßes']);
  fireEvent.keyDown(field, { key: 'Escape' });
  expect(latest).toBe('clothes');
  press(/Ändern/);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'hon' } });
  fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
  expect(latest).toBe('honey');
});

test('a word no category has is answered', () => {
  render(<Editor />);
  press(/Auswählen/);
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'raumschiff' } });
  expect(screen.getByText(/So heißt hier keine Kategorie/)).not.toBeNull();
});

import { startTexts } from '@stadtlive/web-client';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import '../catalogue/texts.ts';
import type { AxisForm, VariantForm } from './combinations.ts';
import { VariantSection } from './variant-section.tsx';

const blank = { price: '9,90', amount: '', stock: '', gtin: '', sku: '' };
let latest: { axes: readonly AxisForm[]; variants: readonly VariantForm[] };

function Editor() {
  const [work, setWork] = useState<typeof latest>({ axes: [], variants: [] });
  latest = work;
  return (
    <VariantSection
      {...work}
      blank={blank}
      unit="GRAM"
      usual={['Größe', 'Farbe']}
      errorOf={() => undefined}
      onChange={setWork}
    />
  );
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const values = (axis: number, text: string) => {
  const field = screen.getAllByLabelText('Werte hinzufügen')[axis]!;
  fireEvent.change(field, { target: { value: text } });
  fireEvent.keyDown(field, { key: 'Enter' });
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const told = () =>
  latest.variants.map((row) => `${row.options.join('/')} ${row.price} ${row.stock}`);

beforeAll(() => startTexts('de'));
beforeEach(() => void render(<Editor />));

test('two usual axes make every combination, each a row of its own', () => {
  press('Größe');
  expect(screen.queryByRole('table')).toBeNull();
  values(0, 'S, M');
  press('Farbe');
  expect(told()).toEqual(['S 9,90 ', 'M 9,90 ']);
  values(1, 'rot');
  expect(told()).toEqual(['S/rot 9,90 ', 'M/rot 9,90 ']);
  expect(screen.queryByRole('button', { name: 'Größe' })).toBeNull();
  type('M · rot: Preis in €', '12,50');
  type('Vorrat für alle Varianten', '4');
  expect(told()).toEqual(['S/rot 9,90 4', 'M/rot 12,50 4']);
  values(1, 'blau');
  expect(told()).toEqual(['S/rot 9,90 4', 'S/blau 9,90 ', 'M/rot 12,50 4', 'M/blau 9,90 ']);
});

test('a combination is taken out, and taken in again', () => {
  press('Größe');
  values(0, 'S;M');
  press('S nicht anbieten');
  expect(told()).toEqual(['M 9,90 ']);
  expect(screen.getByText(/Eine Kombination bieten Sie nicht an/)).not.toBeNull();
  press('Wieder aufnehmen');
  expect(told()).toEqual(['S 9,90 ', 'M 9,90 ']);
});

test('the unit price stands beside the price of each row', () => {
  press('Größe');
  values(0, 'Glas');
  type('Glas: Preis in €', '7,90');
  type('Glas: Füllmenge', '500');
  expect(screen.getByText(/15,80\s€\/kg/)).not.toBeNull();
});

test('too many combinations are refused with their number, and nothing is lost', () => {
  press('Größe');
  values(0, Array.from({ length: 20 }, (_, i) => `G${i}`).join(','));
  press('Farbe');
  values(1, Array.from({ length: 20 }, (_, i) => `F${i}`).join(','));
  expect(screen.getByRole('alert').textContent).toMatch(/^400 Kombinationen sind zu viele/);
  expect(latest.variants).toHaveLength(20);
});

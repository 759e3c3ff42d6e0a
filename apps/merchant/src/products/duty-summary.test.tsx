import { startTexts } from '@stadtlive/web-client';
import { render, screen } from '@testing-library/react';
import { MemoryRouter } from 'react-router';
import '../texts.ts';
import { DutySummary } from './duty-summary.tsx';
import { useOpenDuties, type OpenDuty } from './open-duty.ts';
import { formOf, type ProductToEdit } from './product-form.ts';

let duties: ReturnType<typeof useOpenDuties>;

function Reader() {
  duties = useOpenDuties();
  return null;
}

const show = (open: OpenDuty[]) =>
  render(
    <MemoryRouter>
      <DutySummary duties={open} state="DRAFT" />
    </MemoryRouter>,
  );
const links = () =>
  screen.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')]);

beforeAll(() => startTexts('de'));
beforeEach(() => void render(<Reader />));

test('nothing is said where nothing is open', () => {
  show([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('each duty comes with its source and leads to its cure, in this form or on the shop’s page', () => {
  const unmetDuties = [
    { field: 'priceCents', de: 'Preis!', en: 'Price!', source: 'PAngV § 3' },
    { field: 'organisation.address', de: 'Die Anschrift fehlt.', en: 'No address.', source: 'UWG' },
    { field: 'batteryNumber', de: 'Die Nummer fehlt.', en: 'No number.', source: 'BattDG' },
  ];
  show(duties.ofProduct({ unmetDuties } as unknown as ProductToEdit, 'de'));
  const alert = screen.getByRole('alert');
  expect(document.activeElement).toBe(alert);
  expect(alert.textContent).toMatch(/3 Pflichten sind offen/);
  expect(links()).toEqual([
    ['Der Gesamtpreis fehlt.', '#price'],
    ['Die Anschrift fehlt.', '/seite#street'],
  ]);
  expect(alert.textContent).toMatch(/Die Nummer fehlt\.BattDG/);
  expect(alert.textContent).toMatch(/PAngV § 3/);
});

test('what cannot even be saved names its duties all the same', () => {
  show(duties.ofForm(formOf()));
  expect(links()).toEqual([
    ['Die Bezeichnung fehlt.', '#title'],
    ['Der Gesamtpreis fehlt.', '#price'],
  ]);
  expect(duties.ofForm({ ...formOf(), title: 'Brot', price: '4,80' })).toEqual([]);
});

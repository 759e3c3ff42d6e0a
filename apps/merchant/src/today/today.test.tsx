import { isoToday, weekdayToday } from '@stadtlive/web-client';
import { EditShopDocument } from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import '../texts.ts';
import type { Shop } from '../shop/shop.ts';
import { OpeningLine } from './opening-line.tsx';
import { ToDo, type TodayOf } from './to-do.tsx';
import './texts.ts';

const days = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
] as const;
/** Open round the clock, whenever this test runs. */
const allDay = {
  openOnHolidays: true,
  weekly: days.map((day) => ({ day, from: '00:00', until: '24:00' })),
  exceptions: [],
};

const shopWith = (changes: object = {}) =>
  ({
    id: 'o1',
    slug: 'korn',
    description: 'Wir mahlen selbst.',
    phone: '02841 1',
    logo: { id: 'p1' },
    openingHours: allDay,
    unmetDuties: [],
    setupStep: null,
    needsConfirmation: false,
    ...changes,
  }) as unknown as Shop;
const draft = (id: string, duties: number) => ({
  node: { id, title: `Ware ${id}`, unmetDuties: Array(duties).fill({ field: 'priceCents' }) },
});
const todayWith = (changes: object = {}) =>
  ({
    invitations: [],
    published: { totalCount: 4 },
    drafts: { totalCount: 0, edges: [] },
    ...changes,
  }) as unknown as TodayOf;

const tasks = () =>
  [...document.querySelectorAll('.work > li')].map((one) => [
    one.querySelector('.n')!.textContent,
    one.querySelector('b')!.textContent,
    one.querySelector('a')!.getAttribute('href'),
  ]);

test('with nothing open the list says so', async () => {
  await new Stage().show(<ToDo shop={shopWith()} today={todayWith()} />);
  expect(screen.getByText('Nichts offen.')).toBeTruthy();
});

test('what waits stands in order, each with its number and the way to it', async () => {
  const unmetDuties = [
    { field: 'imprint.legalForm', de: 'Die Rechtsform fehlt.', en: 'No form.', source: 'DDG § 5' },
  ];
  const shop = shopWith({ unmetDuties, needsConfirmation: true, logo: null, phone: null });
  const drafts = { totalCount: 7, edges: ['1', '2', '3', '4'].map((id, i) => draft(id, i)) };
  const invitations = [{ id: 'i1', email: 'ilse@test.example', expiresAt: '2026-11-27T12:00:00Z' }];
  await new Stage().show(<ToDo shop={shop} today={todayWith({ drafts, invitations })} />);
  expect(tasks()).toEqual([
    ['1', 'Pflichtangabe auf Ihrer Seite ergänzen', '/seite#imprint-legalForm'],
    ['1', 'Angaben auf Ihrer Seite bestätigen', '/seite'],
    ['7', 'Entwürfe fertig machen', '/sortiment?zustand=entwurf'],
    ['1', 'Einladung ist noch unbeantwortet', '/seite#team'],
    ['2', 'Das fehlt Ihrer Seite noch', '/seite#bilder'],
  ]);
  for (const words of [
    'Die Rechtsform fehlt.',
    'Ware 1: bereit zum Veröffentlichen',
    'Ware 2: eine Angabe fehlt',
    'Ware 3: 2 Angaben fehlen',
    'ilse@test.example, gilt bis Fr 27.11.',
    'ein Bild oder Logo, eine Telefonnummer',
  ])
    expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(/^Ware 4/)).toBeNull();
});

test('who has no goods yet is led to the first; an unfinished set-up reminds by itself', async () => {
  const nothing = todayWith({ published: { totalCount: 0 } });
  await new Stage().show(<ToDo shop={shopWith({ setupStep: 3, logo: null })} today={nothing} />);
  expect(tasks()).toEqual([['1', 'Erste Ware einstellen', '/ware/neu']]);
});

const line = (shop: Shop, status: object | null) => (
  <OpeningLine shop={shop} status={status as TodayOf['openingStatus']} />
);

test('closing early writes an exception for today alone, and can be undone', async () => {
  const stage = new Stage().answer(EditShopDocument, { editOrganisation: null });
  await stage.show(line(shopWith(), { isOpen: true, until: null, reason: null }));
  fireEvent.click(screen.getByRole('button', { name: 'Heute früher schließen' }));
  const time = screen.getByLabelText('Heute geschlossen ab');
  fireEvent.change(time, { target: { value: '23:59' } });
  fireEvent.click(screen.getByRole('button', { name: 'So anzeigen' }));
  await screen.findByText(/heute geschlossen ab 23:59 Uhr/);
  const [{ input }] = stage.sent(EditShopDocument);
  expect(input.organisationId).toBe('o1');
  expect(input.openingHours.exceptions).toEqual([
    {
      from: isoToday(),
      until: isoToday(),
      note: 'Heute schließen wir früher',
      hours: [{ from: '00:00', until: '23:59' }],
    },
  ]);
  expect(input.openingHours.weekly[weekdayToday()]).toEqual(allDay.weekly[weekdayToday()]);
  fireEvent.click(screen.getByRole('button', { name: 'Rückgängig' }));
  await waitFor(() => expect(stage.sent(EditShopDocument)).toHaveLength(2));
  expect(stage.sent(EditShopDocument)[1].input.openingHours.exceptions).toEqual([]);
});

test('a refusal stands at the field', async () => {
  const stage = new Stage().answer(EditShopDocument, () => refuse('FORBIDDEN'));
  await stage.show(line(shopWith(), { isOpen: true, until: null, reason: null }));
  fireEvent.click(screen.getByRole('button', { name: 'Heute früher schließen' }));
  const time = screen.getByLabelText('Heute geschlossen ab');
  fireEvent.change(time, { target: { value: '' } });
  fireEvent.click(screen.getByRole('button', { name: 'So anzeigen' }));
  expect(screen.getByRole('alert').textContent).toMatch(/zwischen 00:00 und 23:59 Uhr/);
  expect(time.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  fireEvent.change(time, { target: { value: '23:59' } });
  fireEvent.click(screen.getByRole('button', { name: 'So anzeigen' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).not.toMatch(/zwischen/));
});

test.each([
  [{ isOpen: false, until: null, reason: null }, 'Geschlossen.'],
  [{ isOpen: false, until: null, reason: 'Betriebsferien' }, 'Geschlossen: Betriebsferien.'],
  [{ isOpen: false, until: '2030-01-07T08:00:00Z', reason: null }, /öffnet Mo um 09:00 Uhr/],
])('%j reads well', async (status, words) => {
  await new Stage().show(line(shopWith(), status));
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

test('without hours the way to them is shown', async () => {
  await new Stage().show(line(shopWith({ openingHours: null }), null));
  const link = screen.getByRole('link', { name: 'Zeiten eintragen' });
  expect(link.getAttribute('href')).toBe('/seite#week-MONDAY');
});

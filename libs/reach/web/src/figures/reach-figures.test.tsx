import { isoToday } from '@stadtlive/web-client';
import { ReachFiguresDocument, type ReachKind } from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ReachFigures } from './reach-figures.tsx';
import { contactsIn, datesFor, weeksOf } from './figures.ts';

const visitKinds = ['PAGE_VIEW', 'SEARCH_APPEARANCE', 'CALL', 'ROUTE', 'WEBSITE', 'MAIL'] as const;

const point = (count: number | null, i = 0) => ({
  __typename: 'ReachPoint',
  from: `2026-09-${String(7 + i).padStart(2, '0')}`,
  until: `2026-09-${String(13 + i).padStart(2, '0')}`,
  count,
  isBelow: count === null,
});
const series = (counts: Partial<Record<ReachKind, (number | null)[]>>, points: number) =>
  [...new Set<ReachKind>([...visitKinds, ...(Object.keys(counts) as ReachKind[])])].map((kind) => ({
    __typename: 'ReachSeries',
    kind,
    points: (counts[kind] ?? Array<null>(points).fill(null)).map(point),
  }));
const overview = (counts: Parameters<typeof series>[0], points: number) => ({
  __typename: 'Reach',
  asOf: '2026-11-20T13:00:00Z',
  since: '2026-05-01',
  costCents: 2_990,
  series: series(counts, points),
});

const answered = (months: Parameters<typeof series>[0], more: object = {}) => ({
  organisation: {
    __typename: 'Organisation',
    id: 'o1',
    months: overview(months, 2),
    month: { __typename: 'Reach', costCents: 2_990 },
    weeks: overview({ PAGE_VIEW: [null, 204, 198], CALL: [6, null, 7], ROUTE: [5, null, null] }, 3),
    valueReceipts: ['2026-10', '2026-09'].map((month) => ({
      __typename: 'ValueReceipt',
      month,
      path: `/beleg/o1/${month}.pdf`,
    })),
    ...more,
  },
});

const show = async (answer: unknown) => {
  const stage = new Stage().answer(ReachFiguresDocument, answer);
  await stage.show(<ReachFigures slug="korn" pageUrl="http://moers.localhost/laden/korn" />);
  return stage;
};
const tiles = () =>
  [...document.querySelectorAll('.reach-tiles > div')].map((one) => one.textContent);

test('this month stands beside the last one, small figures are not told', async () => {
  const stage = await show(
    answered({ PAGE_VIEW: [1_100, 1_204], CALL: [null, 12], MAIL: [8, null] }),
  );
  await screen.findByRole('heading', { name: /Was MoersLive Ihnen im .+ gebracht hat/ });
  expect(stage.sent(ReachFiguresDocument)).toEqual([{ slug: 'korn', ...datesFor(isoToday()) }]);
  expect(tiles()[0]).toMatch(/^Seitenaufrufe1\.204\S+: 1\.100$/);
  expect(tiles()[2]).toMatch(/^Anrufe12\S+: unter 5$/);
  expect(tiles()[5]).toMatch(/^E-Mailsunter 5\S+: 8$/);
  expect(document.querySelector('.reach-balance')!.textContent).toMatch(
    /Ihr Beitrag im \S+: 29,90\s€\. Bisher kamen dafür mindestens 12 Kontakte\./,
  );
});

test('what was sold stands first and is set against the cost', async () => {
  await show(answered({ SALES_CENTS: [0, 48_620], RESERVATION: [40, 3] }));
  await waitFor(() => expect(tiles()).toHaveLength(8));
  expect(tiles()[0]).toMatch(/^Umsatz über das Portal486,20\s€/);
  expect(tiles()[1]).toMatch(/^Reservierungen3/);
  expect(document.querySelector('.reach-balance')!.textContent).toMatch(
    /Auf jeden Euro kamen 16,26\s€ Umsatz/,
  );
});

test('where nobody charges, nothing is said of cost', async () => {
  const month = { __typename: 'Reach', costCents: null };
  await show(answered({ PAGE_VIEW: [5, 5] }, { month }));
  await waitFor(() =>
    expect(document.querySelector('.reach-balance')!.textContent).toMatch(
      /^Im \S+ hat die Seite bisher noch keine fünf Kontakte gebracht\.$/,
    ),
  );
});

test('the table says what the bars say', async () => {
  await show(answered({}));
  fireEvent.click(await screen.findByRole('button', { name: 'Als Tabelle' }));
  const rows = () =>
    screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(
    rows()
      .slice(1)
      .map(([, count]) => count),
  ).toEqual(['198', '204', 'unter 5']);
  fireEvent.click(screen.getByRole('button', { name: 'Kontakte' }));
  expect(screen.getByRole('button', { name: 'Kontakte' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(
    rows()
      .slice(1)
      .map(([, count]) => count),
  ).toEqual(['7', 'unter 5', '11']);
});

test('receipts lead to their documents, in the language of the screen', async () => {
  await show(answered({}));
  const link = await screen.findByRole('link', { name: 'Beleg Oktober 2026 (PDF)' });
  expect(link.getAttribute('href')).toBe('/beleg/o1/2026-10.pdf?sprache=de');
});

test('before anything was counted, what will come is explained', async () => {
  await show(answered({}, { months: { ...overview({}, 2), since: null } }));
  await screen.findByRole('heading', { name: 'Noch keine Zahlen: ab morgen' });
  expect(screen.getByRole('link', { name: 'Ihre Seite ansehen' }).getAttribute('href')).toBe(
    'http://moers.localhost/laden/korn',
  );
});

test('a failure says that nothing is lost, and tries again', async () => {
  const stage = await show(() => refuse('RATE_LIMITED'));
  await screen.findByText('Gezählt wird weiter, es geht nichts verloren.');
  stage.answer(ReachFiguresDocument, answered({}));
  fireEvent.click(screen.getByRole('button', { name: 'Noch einmal versuchen' }));
  await screen.findByRole('heading', { name: 'Belege' });
});

test('figures add up as far as they are told', () => {
  const counts = series({ CALL: [6, null], ROUTE: [5, null] }, 2) as never;
  expect(weeksOf(counts, ['CALL', 'ROUTE']).map(({ count }) => count)).toEqual([11, null]);
  const figures = visitKinds.map((kind) => ({ kind, now: 5, before: null }));
  expect(contactsIn(figures)).toEqual({ least: 20, isExact: true });
  expect(datesFor('2026-01-15')).toEqual({
    today: '2026-01-15',
    lastMonth: '2025-12-01',
    firstWeek: '2025-10-30',
  });
});

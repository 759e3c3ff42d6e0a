import { fireEvent, render, screen } from '@testing-library/react';
import { startTexts } from '@stadtlive/web-client';
import { useState } from 'react';
import { HoursFields } from './hours-fields.tsx';
import { hoursFaults, hoursFieldFrom, hoursFormOf, hoursInputOf } from './hours-form.ts';

const known = {
  weekly: [
    { day: 'MONDAY' as const, from: '09:00', until: '13:00' },
    { day: 'MONDAY' as const, from: '14:30', until: '18:30' },
  ],
  openOnHolidays: false,
  exceptions: [{ from: '2026-12-24', until: '2026-12-24', note: null, hours: [] }],
};
let latest = hoursFormOf(null);

function Editor({ start }: { start: typeof known | null }) {
  const [hours, setHours] = useState(() => hoursFormOf(start));
  latest = hours;
  const faults = hoursFaults(hours);
  return (
    <HoursFields
      hours={hours}
      onChange={setHours}
      errorOf={(id) => faults.find((one) => one.id === id)?.fault}
    />
  );
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => {
  fireEvent.change(field(label), { target: { value } });
  fireEvent.blur(field(label));
};

beforeAll(() => startTexts('de'));

test('several spans a day are typed in one line and tidied', () => {
  render(<Editor start={null} />);
  type('Dienstag', '9 bis 13 uhr, 14.30-18.30');
  expect(field('Dienstag').value).toBe('9–13, 14:30–18:30');
  expect(hoursInputOf(latest)?.weekly).toEqual([
    { day: 'TUESDAY', from: '09:00', until: '13:00' },
    { day: 'TUESDAY', from: '14:30', until: '18:30' },
  ]);
});

test('a day is copied from the day before', () => {
  render(<Editor start={known} />);
  fireEvent.click(screen.getByRole('button', { name: 'Dienstag: wie Mo' }));
  expect(field('Dienstag').value).toBe('9–13, 14:30–18:30');
  expect(screen.queryByRole('button', { name: /^Montag: wie/ })).toBeNull();
});

test('what cannot be read stays and is marked', () => {
  render(<Editor start={known} />);
  type('Freitag', 'vormittags');
  expect(field('Freitag').value).toBe('vormittags');
  expect(field('Freitag').getAttribute('aria-invalid')).toBe('true');
  expect(hoursFaults(latest)).toEqual([{ id: 'week-FRIDAY', fault: 'unreadable' }]);
});

test('exceptions are added, filled and removed by keyboard', () => {
  render(<Editor start={known} />);
  fireEvent.click(screen.getByRole('button', { name: 'Abweichung eintragen' }));
  const [, first] = screen.getAllByLabelText<HTMLInputElement>('Tag oder erster Tag');
  expect(document.activeElement).toBe(first);
  expect(hoursFaults(latest).map(({ fault }) => fault)).toEqual(['noDate']);
  fireEvent.change(first!, { target: { value: '2026-12-31' } });
  fireEvent.change(screen.getAllByLabelText('Zeiten')[1]!, { target: { value: '9–14' } });
  expect(hoursInputOf(latest)?.exceptions).toEqual([
    { from: '2026-12-24', until: '2026-12-24', note: null, hours: [] },
    {
      from: '2026-12-31',
      until: '2026-12-31',
      note: null,
      hours: [{ from: '09:00', until: '14:00' }],
    },
  ]);
  fireEvent.click(screen.getByRole('button', { name: 'Abweichung 1 entfernen' }));
  expect(latest.exceptions.map(({ from }) => from)).toEqual(['2026-12-31']);
});

test('what the server says of a span leads to its field', () => {
  const form = hoursFormOf(known);
  const key = form.exceptions[0]!.key;
  expect(hoursFieldFrom('openingHours.exceptions.0.until', form)).toBe(`${key}-until`);
  expect(hoursFieldFrom('openingHours.exceptions.0.hours.1.from', form)).toBe(`${key}-line`);
  expect(hoursFieldFrom('openingHours.weekly.3.from', form)).toBe('week-MONDAY');
  expect(hoursFieldFrom('name', form)).toBeUndefined();
});

test('hours go out as they came in', () => {
  expect(hoursInputOf(hoursFormOf(known))).toEqual(known);
  expect(hoursInputOf(hoursFormOf(null))).toBeNull();
});

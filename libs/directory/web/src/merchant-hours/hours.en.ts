import type { Translated } from '@stadtlive/web-client';
import type texts from './hours.de.ts';

const english: Translated<typeof texts> = {
  heading: 'Opening hours',
  hint: 'As they stand on the door: 9–13, 14:30–18:30. An empty field means closed.',
  closed: 'closed',
  asBefore: 'as {{before}}',
  asBeforeLabel: '{{day}}: as {{before}}',
  onHolidays: 'Open on public holidays too',
  exceptions: 'Days that differ',
  exceptionsHint:
    'Company holidays, stocktaking, an open Sunday. Goes before the hours of the week.',
  exception: 'Exception {{number}}',
  add: 'Add an exception',
  remove: 'Remove',
  removeLabel: 'Remove exception {{number}}',
  notePlaceholder: 'Company holidays',
  field: {
    from: 'Day or first day',
    until: 'Last day (optional)',
    line: 'Hours',
    note: 'Reason (optional)',
  },
  fault: {
    unreadable: 'Please write it like this: 9–13, 14:30–18:30.',
    overlapping: 'These hours overlap.',
    noDate: 'The date is missing.',
    endsBefore: 'The last day lies before the first.',
  },
  day: {
    MONDAY: 'Monday',
    TUESDAY: 'Tuesday',
    WEDNESDAY: 'Wednesday',
    THURSDAY: 'Thursday',
    FRIDAY: 'Friday',
    SATURDAY: 'Saturday',
    SUNDAY: 'Sunday',
  },
  short: {
    MONDAY: 'Mon',
    TUESDAY: 'Tue',
    WEDNESDAY: 'Wed',
    THURSDAY: 'Thu',
    FRIDAY: 'Fri',
    SATURDAY: 'Sat',
    SUNDAY: 'Sun',
  },
};

export default english;

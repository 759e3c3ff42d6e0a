import { TextField } from '@stadtlive/ui';
import { isoToday } from '@stadtlive/web-client';
import type { FieldOf } from './work-form.tsx';

/** A day that has come already, mostly today. */
export const DayField = ({ label, ...field }: { label: string } & ReturnType<FieldOf>) => (
  <TextField {...field} type="date" label={label} defaultValue={isoToday()} max={isoToday()} />
);

export const isPastDay = (day: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(day) && day <= isoToday();

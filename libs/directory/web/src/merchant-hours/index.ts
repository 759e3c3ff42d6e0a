import './texts.ts';

export { HoursFields } from './hours-fields.tsx';
export {
  hoursFaults,
  hoursFieldFrom,
  hoursFormOf,
  hoursInputOf,
  type HoursFault,
  type HoursForm,
} from './hours-form.ts';

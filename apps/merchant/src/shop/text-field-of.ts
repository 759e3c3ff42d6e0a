import type { TextName } from './shop-form.ts';
import type { PageWork } from './use-page-form.ts';

/** What a field of the form needs besides its label. */
export const textFieldOf =
  ({ form, errorOf, change }: PageWork) =>
  (name: TextName) => ({
    id: name,
    value: form[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });

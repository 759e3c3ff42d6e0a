import type { ImprintText } from './imprint-form.ts';
import type { PageWork } from './use-page-form.ts';

/** What a field of the imprint needs besides its label. */
export const imprintFieldOf =
  ({ form: { imprint }, errorOf, change }: PageWork) =>
  (name: ImprintText) => ({
    id: `imprint-${name}`,
    value: imprint[name],
    error: errorOf(`imprint-${name}`),
    onChange: (event: { target: { value: string } }) =>
      change({ imprint: { ...imprint, [name]: event.target.value } }),
  });

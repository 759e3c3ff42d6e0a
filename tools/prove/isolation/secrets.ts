import type { Marks } from '../plant/marker.ts';

/** What a page of the own city shows to everybody; all other fields are the owner's alone. */
const shownInTheCity =
  /^(createOrganisation|editOrganisation|createProduct|editProduct|editProfile|upload)\.|displayName$/;

/** Words of the owner that must not be told, by who asks. */
export interface Secrets {
  readonly city: readonly string[];
  readonly abroad: readonly string[];
}

/** @param published everything of the owner that stands in `region` */
export function secretsOf(marks: Marks, published: string, drafts: readonly string[]): Secrets {
  const all = [...marks.fields];
  return {
    city: [
      ...all.filter(([, field]) => !shownInTheCity.test(field)).map(([word]) => word),
      ...drafts,
    ],
    abroad: [...all.map(([word]) => word), ...drafts].filter((word) => !published.includes(word)),
  };
}

export const leaksIn = (answer: string, secrets: readonly string[]): string[] =>
  secrets.filter((word) => answer.includes(word));

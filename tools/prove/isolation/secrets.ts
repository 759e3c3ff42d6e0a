import type { Marks } from '../plant/marker.ts';

/** What a page of the own city shows to everybody; all other fields are the owner's alone. */
const shownInTheCity =
  /^(createOrganisation|editOrganisation|createBranch|editBranch|createProduct|editProducts?|arrangeVariants|changePageAddress|editProfile|upload)\.|displayName$/;

/** Words of the owner that must not be told, by who asks; each with the field it was typed into. */
export interface Secrets {
  readonly city: ReadonlyMap<string, string>;
  readonly abroad: ReadonlyMap<string, string>;
}

/** @param published everything of the owner that stands in `region` */
export function secretsOf(marks: Marks, published: string, drafts: readonly string[]): Secrets {
  const all = [...marks.fields];
  const hidden = drafts.map((word): [string, string] => [word, 'draft']);
  return {
    city: new Map([...all.filter(([, field]) => !shownInTheCity.test(field)), ...hidden]),
    abroad: new Map([...all, ...hidden].filter(([word]) => !published.includes(word))),
  };
}

/** The fields whose words the answer tells. */
export const leaksIn = (answer: string, secrets: ReadonlyMap<string, string>): string[] =>
  [...secrets].filter(([word]) => answer.includes(word)).map(([, field]) => field);

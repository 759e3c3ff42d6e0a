interface Shelf {
  readonly slug: string;
  readonly name: string;
  readonly parentSlug?: string | null;
}

/** Each shelf below the one it stands in, moved in by a step. */
export function indented(shelves: readonly Shelf[]): { slug: string; label: string }[] {
  const below = (parent: string | null, depth: number): { slug: string; label: string }[] =>
    shelves
      .filter(({ parentSlug }) => (parentSlug ?? null) === parent)
      .flatMap(({ slug, name }) => [
        { slug, label: `${'\u00a0\u00a0\u00a0'.repeat(depth)}${name}` },
        ...below(slug, depth + 1),
      ]);
  return below(null, 0);
}

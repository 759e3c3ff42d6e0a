/** What a picker needs of a category; the tree comes flat, parents before children. */
export interface CategoryNode {
  slug: string;
  /** Slug; null at the top. */
  parentSlug: string | null;
  de: string;
  en: string;
}

/** From the top down to a category, itself included; empty for one the city does not have. */
export function pathOf<Node extends CategoryNode>(tree: readonly Node[], slug: string | null) {
  const path: Node[] = [];
  for (let wanted = slug; wanted !== null;) {
    const node = tree.find((one) => one.slug === wanted);
    if (!node || path.includes(node)) break;
    path.unshift(node);
    wanted = node.parentSlug;
  }
  return path;
}

export const childrenOf = <Node extends CategoryNode>(
  tree: readonly Node[],
  parent: string | null,
) => tree.filter((one) => one.parentSlug === parent);

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase();

/** Categories whose path has every word, those named so themselves first. */
export function findCategories<Node extends CategoryNode>(
  tree: readonly Node[],
  text: string,
  language: 'de' | 'en',
  most = 12,
): Node[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const hits = tree
    .map((node) => {
      const path = pathOf(tree, node.slug).map((one) => plain(one[language]));
      const own = path.at(-1) ?? '';
      const isHit = words.every((word) => path.some((name) => name.includes(word)));
      const rank = words.every((word) => own.includes(word))
        ? own.startsWith(words[0]!)
          ? 0
          : 1
        : 2;
      return { node, isHit, rank };
    })
    .filter(({ isHit }) => isHit);
  return hits
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ node }) => node);
}

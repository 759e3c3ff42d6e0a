import type { HitFragment } from '@stadtlive/web-client/graphql';
import type { Thing } from './data-graph.ts';

interface ResultList extends Thing {
  readonly '@type': 'ItemList';
  readonly itemListElement: readonly {
    readonly '@type': 'ListItem';
    readonly position: number;
    readonly name: string;
    readonly url: string;
  }[];
}

/** Search hits in their order. People are found here, not handed out as a list. */
export const resultListData = (edges: readonly HitFragment[]): ResultList => ({
  '@type': 'ItemList',
  itemListElement: edges
    .flatMap(({ node }) => {
      if (node.__typename === 'Product') return { name: node.title, url: node.url };
      return node.__typename === 'Organisation' ? { name: node.name, url: node.url } : [];
    })
    .map((hit, i) => ({ '@type': 'ListItem', position: i + 1, ...hit })),
});

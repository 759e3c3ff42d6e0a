import type { Thing } from './data-graph.ts';

interface Breadcrumbs extends Thing {
  readonly '@type': 'BreadcrumbList';
  readonly itemListElement: readonly {
    readonly '@type': 'ListItem';
    readonly position: number;
    readonly name: string;
    readonly item: string;
  }[];
}

/** The way to a page, the home page first. @param steps name and absolute address */
export const breadcrumbData = (...steps: readonly (readonly [string, string])[]): Breadcrumbs => ({
  '@type': 'BreadcrumbList',
  itemListElement: steps.map(([name, item], i) => ({
    '@type': 'ListItem',
    position: i + 1,
    name,
    item,
  })),
});

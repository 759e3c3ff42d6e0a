import { childrenOf, findCategories, pathOf } from './category-tree.ts';

const node = (slug: string, parent: string | null, de = slug) => ({
  slug,
  parentSlug: parent,
  de,
  en: slug,
});
const tree = [
  node('lebensmittel', null, 'Lebensmittel'),
  node('suesses', 'lebensmittel', 'Süßes'),
  node('honig', 'suesses', 'Honig & Aufstrich'),
  node('kleidung', null, 'Kleidung'),
  node('honigfarben', 'kleidung', 'Kleider, honigfarben'),
];
const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug);

test('the path runs from the top down', () => {
  expect(slugs(pathOf(tree, 'honig'))).toEqual(['lebensmittel', 'suesses', 'honig']);
  expect(pathOf(tree, null)).toEqual([]);
  expect(pathOf(tree, 'gone')).toEqual([]);
});

test('a tree that bites its tail ends all the same', () => {
  expect(slugs(pathOf([node('a', 'b'), node('b', 'a')], 'a'))).toEqual(['b', 'a']);
});

test('children of the top and of one', () => {
  expect(slugs(childrenOf(tree, null))).toEqual(['lebensmittel', 'kleidung']);
  expect(slugs(childrenOf(tree, 'suesses'))).toEqual(['honig']);
});

test('what is named so comes before what lies below it, umlauts or not', () => {
  expect(slugs(findCategories(tree, 'honig', 'de'))).toEqual(['honig', 'honigfarben']);
  expect(slugs(findCategories(tree, 'susses', 'de'))).toEqual(['suesses', 'honig']);
  expect(slugs(findCategories(tree, 'Süß', 'de'))).toEqual(['suesses', 'honig']);
  expect(slugs(findCategories(tree, 'lebensmittel aufstrich', 'de'))).toEqual(['honig']);
  expect(findCategories(tree, ' ', 'de')).toEqual([]);
});

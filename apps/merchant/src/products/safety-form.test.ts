import type { ProductToEdit } from './product-form.ts';
import { safetyInput, safetyOf } from './safety-form.ts';

const product = (safety: object | null, open: string[] = []) =>
  ({ safety, unmetDuties: open.map((field) => ({ field })) }) as unknown as ProductToEdit;
const blank = safetyOf(undefined);

test('nothing said is nothing sent', () => {
  expect(blank.makerIsInEu).toBe(true);
  expect(safetyInput(blank)).toBeNull();
  expect(safetyInput({ ...blank, makerName: '  ' })).toBeNull();
});

test('a maker in the EU needs nobody else there, whatever was typed before', () => {
  const form = { ...blank, makerName: ' Hof ', euPersonName: 'Alt' };
  expect(safetyInput(form)).toMatchObject({
    makerIsInEu: true,
    makerName: 'Hof',
    euPersonName: null,
    warnings: null,
  });
});

test('one outside the EU is told even before anything is known', () => {
  expect(safetyInput({ ...blank, makerIsInEu: false, euPersonName: 'Vertretung' })).toMatchObject({
    makerIsInEu: false,
    makerName: null,
    euPersonName: 'Vertretung',
  });
});

test('a form remembers that the maker is outside the EU, named or still owed', () => {
  expect(safetyOf(product({ makerName: 'A', euPersonName: 'B' })).makerIsInEu).toBe(false);
  expect(safetyOf(product({ makerName: 'A' }, ['safety.euPersonName'])).makerIsInEu).toBe(false);
  expect(safetyOf(product({ makerName: 'A', euPersonName: null }))).toMatchObject({
    makerIsInEu: true,
    makerName: 'A',
    euPersonName: '',
  });
});

import { Stage } from '@stadtlive/web-client/testing';
import type { ShownProductFragment, ShownVariantFragment } from '@stadtlive/web-client/graphql';
import { fireEvent, screen } from '@testing-library/react';
import '../texts.ts';
import { useVariant } from './use-variant.ts';
import { VariantChoice } from './variant-choice.tsx';

const variant = (id: string, options: string[], priceCents: number, stock: number) =>
  ({ id, options, priceCents, stock }) as ShownVariantFragment;

const product = {
  currency: 'EUR',
  axes: [
    { name: 'Größe', values: ['S', 'M'] },
    { name: 'Farbe', values: ['rot', 'blau'] },
  ],
  variants: [
    variant('1', ['S', 'rot'], 1900, 0),
    variant('2', ['S', 'blau'], 1900, 4),
    variant('3', ['M', 'rot'], 2100, 1),
  ],
} as unknown as ShownProductFragment;

function Page({ of }: { of: ShownProductFragment }) {
  const { chosen, choose } = useVariant(of);
  return (
    <>
      <p>gewählt: {chosen?.id}</p>
      <VariantChoice product={of} chosen={chosen!} onChoose={choose} />
    </>
  );
}

let stage: Stage;
const show = async (at: string, of = product) => {
  stage = new Stage();
  await stage.show(<Page of={of} />, { at });
};
const pick = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));

test('what is there is shown first, and the choice stands in the address', async () => {
  await show('/ware/1');
  screen.getByText('gewählt: 2');
  pick(/^rot/);
  screen.getByText('gewählt: 1');
  expect(stage.path).toBe('/ware/1?variante=1');
});

test('a sent address shows its variant, a stale one what is there', async () => {
  await show('/ware/1?variante=3');
  screen.getByText('gewählt: 3');
  await show('/ware/1?variante=weg');
  screen.getByText('gewählt: 2');
});

test('values that are sold out or go with others only say so and can still be chosen', async () => {
  await show('/ware/1?variante=2');
  screen.getByRole('radio', { name: 'rot, gerade nicht da' });
  pick(/^M, nur in anderer Kombination/);
  screen.getByText('gewählt: 3');
});

test('with one axis each value has its price', async () => {
  const single = {
    ...product,
    axes: [{ name: 'Inhalt', values: ['250 g', '500 g'] }],
    variants: [variant('1', ['250 g'], 440, 1), variant('2', ['500 g'], 790, 2)],
  } as unknown as ShownProductFragment;
  await show('/ware/1', single);
  screen.getByRole('radio', { name: /250 g\s*4,40/ });
});

import { fireEvent, render, screen } from '@testing-library/react';
import { startTexts } from '@stadtlive/web-client';
import { MemoryRouter } from 'react-router';
import { CityProvider, type City } from '@stadtlive/web-client';
import { ShopContext, type Shop } from '../shop/shop.ts';
import { Component as PostersPage } from './posters-page.tsx';

beforeAll(() => startTexts('de'));

const shown = (shop?: Shop) =>
  render(
    <MemoryRouter>
      <CityProvider value={{ portalName: 'MoersLive' } as City}>
        <ShopContext value={shop}>
          <PostersPage />
        </ShopContext>
      </CityProvider>
    </MemoryRouter>,
  );

test('each sheet can be looked at and downloaded, for this shop', () => {
  shown({ id: 's1', isPublished: true } as Shop);
  const addresses = screen
    .getAllByRole('link', { name: /herunterladen/ })
    .map((link) => link.getAttribute('href'));
  expect(addresses).toEqual([
    '/haendler/aushang/s1/poster.pdf?format=a4',
    '/haendler/aushang/s1/poster.pdf?format=a3',
    '/haendler/aushang/s1/tischaufsteller.pdf?format=a5',
    '/haendler/aushang/s1/tischaufsteller.pdf?format=a6',
  ]);
  const pictures = screen.getAllByRole('img', { name: /So sieht es aus/ });
  expect(pictures).toHaveLength(3);
  fireEvent.error(pictures[0]!);
  expect(screen.getByText(/Die Vorschau ist gerade nicht da/)).toBeTruthy();
  expect(screen.getAllByRole('img', { name: /So sieht es aus/ })).toHaveLength(2);
});

test.each([undefined, { id: 's1', isPublished: false } as Shop])(
  'without a public page there is nothing to print yet',
  (shop) => {
    shown(shop);
    expect(screen.queryByRole('link', { name: /herunterladen/ })).toBeNull();
    expect(screen.getByText(/sobald Ihre Seite veröffentlicht ist/)).toBeTruthy();
  },
);

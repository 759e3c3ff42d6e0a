import { Register, SignIn } from '@stadtlive/identity-web';
import { startTexts } from '@stadtlive/web-client';
import { fireEvent, render, screen } from '@testing-library/react';
import i18next from 'i18next';
import '../texts.ts';
import { addressFormally } from './address-formally.ts';

const familiar =
  /\b(du|dich|dir|dein\w*|hast|bist|kannst|musst|willst|trag|gib|wähl|melde|versuch|prüf|schau|lad|nimm)\b/i;

type Texts = { [key: string]: string | Texts };

const linesOf = (texts: Texts, path = ''): string[] =>
  Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${path}${key}: ${text}`] : linesOf(text, `${path}${key}.`),
  );

beforeAll(async () => {
  await startTexts('de');
  addressFormally();
});

test.each(['merchant', 'words', 'identity', 'hours', 'security', 'membership', 'page', 'billing'])(
  '%s says Sie',
  async (name) => {
    (await import('@stadtlive/identity-web/formal-security')).addressFormallyOnSecurity();
    await import('@stadtlive/directory-web/merchant-hours');
    await import('@stadtlive/billing-web/texts');
    await import('../page-texts/texts.ts');
    const { addressFormallyOnMembership } =
      await import('@stadtlive/directory-web/formal-membership');
    addressFormallyOnMembership();
    const lines = linesOf(i18next.getResourceBundle('de', name) as Texts);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter((line) => familiar.test(line))).toEqual([]);
  },
);

test.each([
  ['signing in', <SignIn key="in" onSignedIn={() => undefined} />],
  ['registering', <Register key="new" onRegistered={() => undefined} />],
])('%s without any entries', (_, form) => {
  const { container } = render(form);
  fireEvent.submit(container.querySelector('form')!);
  expect(screen.getByRole('alert').textContent).toMatch(/Bitte tragen Sie/);
  expect(container.textContent).not.toMatch(familiar);
});

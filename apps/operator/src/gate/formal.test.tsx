import { addressFormallyAtSignIn } from '@stadtlive/identity-web/formal-sign-in';
import { startTexts } from '@stadtlive/web-client';
import i18next from 'i18next';
import '../texts.ts';

const familiar =
  /\b(du|dich|dir|dein\w*|hast|bist|kannst|musst|willst|trag|gib|wähl|prüf|schau)\b/i;

type Texts = { [key: string]: string | Texts };

const linesOf = (texts: Texts): string[] =>
  Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : linesOf(text)));

beforeAll(async () => {
  await startTexts('de');
  addressFormallyAtSignIn();
  await import('@stadtlive/billing-web/texts');
  await import('@stadtlive/billing-web/desk-texts');
});

test.each(['operator', 'billing', 'billingDesk', 'identity', 'words'])('%s says Sie', (name) => {
  const lines = linesOf(i18next.getResourceBundle('de', name) as Texts);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.filter((line) => familiar.test(line))).toEqual([]);
});

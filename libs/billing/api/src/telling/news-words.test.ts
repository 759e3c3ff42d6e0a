import { newsWords } from './news-words.ts';
import { spelled } from './spelled.ts';

const mandate = {
  account: 'DE89 •••• 3000',
  mandate: 'MUS-M-0123456789AB',
  creditorId: 'DE98ZZZ09999999999',
};

const textOf = (news: 'ordered' | 'paymentChanged', language: 'de' | 'en', data: object) =>
  newsWords[news][language](spelled(data, 'Stadtportal', language)).text.join('\n');

test.each([
  ['ordered', 'de'],
  ['ordered', 'en'],
  ['paymentChanged', 'de'],
  ['paymentChanged', 'en'],
] as const)('%s in %s tells a mandate as the bank statement will show it', (news, language) => {
  const told = textOf(news, language, { day: '2026-06-10', cents: 2990, ...mandate });
  for (const one of Object.values(mandate)) expect(told).toContain(one);
  expect(textOf(news, language, { day: '2026-06-10', cents: 2990, account: '' })).not.toMatch(
    /mandat/i,
  );
});

import { policyFaults } from './watched-page.ts';

const strict =
  "default-src 'self'; script-src 'self' 'nonce-x'; base-uri 'none'; frame-ancestors 'none'";

test('a strict policy has no faults, a loose or missing one is named', () => {
  expect(policyFaults(strict)).toEqual([]);
  expect(policyFaults(undefined)).toEqual(['no content policy']);
  expect(policyFaults(`${strict}; style-src 'self' 'unsafe-inline'`)).toEqual([
    "policy allows style-src 'unsafe-inline'",
  ]);
  expect(policyFaults("default-src *; base-uri 'none'")).toEqual([
    'policy allows default-src *',
    'policy says nothing of frame-ancestors',
  ]);
});

import type { ReceiptOnPageFragment } from '@stadtlive/web-client/graphql';

export interface ReceiptWords {
  title: string;
  number: string;
  code: string;
  address: string;
  erasedAt: string;
  gone: string;
  kept: string;
  keptNothing: string;
  steps: string;
  moment: (at: string) => string;
  keptUntil: (until: string, law: string) => string;
  state: (state: ReceiptOnPageFragment['steps'][number]['state']) => string;
}

interface Held {
  receipt: ReceiptOnPageFragment;
  code: string;
  address: string;
}

/** The receipt to read, in the chosen language. */
export function receiptText(
  { receipt, code, address }: Held,
  words: ReceiptWords,
  language: 'de' | 'en',
): string {
  const { id, erasedAt, gone, kept, steps } = receipt;
  return [
    words.title,
    '='.repeat(words.title.length),
    '',
    `${words.number}: ${id}`,
    `${words.code}: ${code}`,
    `${words.erasedAt}: ${words.moment(erasedAt)}`,
    `${words.address}: ${address}`,
    '',
    `${words.gone}:`,
    ...gone.map((line) => `- ${line[language]}: ${line.count}`),
    '',
    `${words.kept}:`,
    ...(kept.length > 0
      ? kept.map((line) => `- ${line[language]}: ${words.keptUntil(line.until, line.law)}`)
      : [`- ${words.keptNothing}`]),
    '',
    `${words.steps}:`,
    ...steps.map((step) => {
      const at = step.confirmedAt ? ` (${words.moment(step.confirmedAt)})` : '';
      return `- ${step[language]}: ${words.state(step.state)}${at}`;
    }),
    '',
  ].join('\n');
}

/** The receipt for programs. */
export function receiptJson({ receipt, code, address }: Held): string {
  const { id, erasedAt, gone, kept, steps } = receipt;
  const what = (line: { de: string; en: string }) => ({ de: line.de, en: line.en });
  return `${JSON.stringify(
    {
      id,
      code,
      address,
      erasedAt,
      gone: gone.map((line) => ({ what: what(line), count: line.count })),
      kept: kept.map((line) => ({ what: what(line), until: line.until, law: line.law })),
      steps: steps.map((step) => ({
        what: what(step),
        state: step.state,
        confirmedAt: step.confirmedAt ?? null,
      })),
    },
    null,
    2,
  )}\n`;
}

import { reasons, type Frame } from './frame.ts';
import type { LetterText, LetterTexts } from './letter-templates.ts';

/** The mail as plain text: German, then English, then who sends it. */
export function textPart({ de, en }: LetterTexts, frame: Frame): string {
  const why = reasons(frame);
  const { portalName, imprint, unsubscribe } = frame;
  return [
    'English below.',
    '',
    ...body(de, frame),
    '* * *',
    '',
    ...body(en, frame),
    // Mail programs know this line and fold what follows.
    '-- ',
    portalName,
    ...imprint,
    '',
    why.de,
    why.en,
    ...(unsubscribe ? ['', `Abbestellen / Unsubscribe: ${unsubscribe.url}`] : []),
    '',
  ].join('\n');
}

const body = ({ paragraphs, action, closing = [] }: LetterText, { url }: Frame): string[] => [
  ...paragraphs.flatMap((paragraph) => [paragraph, '']),
  ...(action ? [`${action.label}:`, url + action.path, ''] : []),
  ...closing.flatMap((paragraph) => [paragraph, '']),
];

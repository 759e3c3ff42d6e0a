import type { Translated } from '@stadtlive/web-client';
import type de from './posters.de.ts';

export default {
  title: 'Posters',
  lead: 'Whoever passes by opens your page with the camera. The sheets are ready to print; their words are German.',
  toPage: 'Back to “My page”',
  noShop: 'Nothing to hang up yet',
  noShopText: 'The sheets are here as soon as your page is published.',
  print:
    'Choose “Actual size” when printing, so that the measures are right. If your name changes, download the sheets again; the code stays valid.',
  previewOf: 'What it looks like: {{sheet}}',
  noPreview: 'The preview is not there at the moment. Downloading works all the same.',
  poster: {
    name: 'Poster for the window',
    text: 'Name, code and address, to be read from the pavement.',
    a4: 'Download A4',
    a3: 'Download A3',
  },
  stand: {
    name: 'Table stand',
    text: 'A sheet of A4, folded in the middle: both sides show the same.',
    a5: 'Download A5',
  },
  card: {
    name: 'Card for the counter',
    text: 'An upright postcard for the stand beside the till.',
    a6: 'Download A6',
  },
} satisfies Translated<typeof de>;

import { startTexts } from '@stadtlive/web-client';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import '../catalogue/texts.ts';
import type { ShownPicture } from './picture-field.tsx';
import { PictureGallery } from './picture-gallery.tsx';

const picture = (id: string): ShownPicture => ({ id, alt: `Bild ${id}`, url: `/medien/${id}` });
let latest: readonly ShownPicture[] = [];

function Editor({ start }: { start: string[] }) {
  const [pictures, setPictures] = useState<readonly ShownPicture[]>(start.map(picture));
  latest = pictures;
  return (
    <PictureGallery
      pictures={pictures}
      alt="Honig"
      placeholder={<p>kein Bild</p>}
      onChange={(change) => setPictures(change)}
    />
  );
}

const order = () => latest.map(({ id }) => id).join('');
const handle = (name: string) => screen.getByRole('button', { name });

// The DOM of these tests knows no pointers; a mouse is all that is needed of them.
globalThis.PointerEvent ??= class extends MouseEvent {} as typeof PointerEvent;

beforeAll(() => startTexts('de'));

test('arrow keys move a picture, the focus stays with it, and the new place is said', async () => {
  render(<Editor start={['a', 'b', 'c']} />);
  handle('Bild 1 von 3 verschieben').focus();
  fireEvent.keyDown(document.activeElement!, { key: 'ArrowRight' });
  expect(order()).toBe('bac');
  await waitFor(() => expect(document.activeElement?.id).toBe('picture-a'));
  expect(screen.getByRole('status').textContent).toBe('Jetzt Bild 2 von 3.');
  fireEvent.keyDown(document.activeElement!, { key: 'End' });
  expect(order()).toBe('bca');
});

test('dragging takes the place of whatever the pointer is over', () => {
  render(<Editor start={['a', 'b', 'c']} />);
  const items = screen.getAllByRole('listitem');
  items.forEach((item, i) => {
    const place = { left: i * 100, right: i * 100 + 100, top: 0, bottom: 100 };
    item.getBoundingClientRect = () => place as DOMRect;
  });
  const grip = handle('Bild 1 von 3 verschieben');
  grip.setPointerCapture = () => undefined;
  fireEvent.pointerDown(grip, { button: 0, pointerId: 1 });
  fireEvent.pointerMove(grip, { clientX: 250, clientY: 50 });
  expect(order()).toBe('bca');
  fireEvent.pointerUp(grip);
  fireEvent.pointerMove(grip, { clientX: 50, clientY: 50 });
  expect(order()).toBe('bca');
});

test('each picture has its own words and its own way out', () => {
  render(<Editor start={['a', 'b']} />);
  const [, second] = screen.getAllByRole('listitem');
  const words = within(second!).getByLabelText('Was ist zu sehen?');
  fireEvent.change(words, { target: { value: 'Glas von oben' } });
  expect(latest.map(({ alt }) => alt)).toEqual(['Bild a', 'Glas von oben']);
  fireEvent.click(handle('Bild 1 von 2 entfernen'));
  expect(order()).toBe('b');
});

test('several files arrive in their order; what is refused is named', async () => {
  let sent = 0;
  globalThis.fetch = (async () => {
    sent += 1;
    return sent === 2
      ? {
          ok: false,
          json: async () => ({ error: { code: 'BAD_USER_INPUT', reason: 'TOO_LARGE' } }),
        }
      : { ok: true, json: async () => ({ id: String(sent) }) };
  }) as unknown as typeof fetch;
  render(<Editor start={['a']} />);
  const files = ['eins.jpg', 'zwei.jpg', 'drei.jpg'].map((name) => new File(['x'], name));
  fireEvent.change(screen.getByLabelText('Weitere Bilder'), { target: { files } });
  await screen.findByText('zwei.jpg: Das Bild ist größer als 15 MB.');
  await waitFor(() => expect(order()).toBe('a13'));
  expect(latest.at(-1)!.alt).toBe('Honig');
});

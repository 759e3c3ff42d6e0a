import { fireEvent, render, screen } from '@testing-library/react';
import { cellAttributes, moveByKey } from './cell-keys.ts';

const grid = (
  <table onKeyDown={(event) => void moveByKey(event)}>
    <tbody>
      {[0, 1, 2].map((row) => (
        <tr key={row}>
          {['Preis', 'Vorrat'].map((name, column) => (
            <td key={name}>
              <input
                aria-label={`${name} ${row}`}
                defaultValue="480"
                {...cellAttributes({ row, column })}
              />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const press = (key: string, options = {}) =>
  fireEvent.keyDown(document.activeElement!, { key, ...options });
const here = () => document.activeElement?.getAttribute('aria-label');

beforeEach(() => {
  render(grid);
  const field = screen.getByLabelText<HTMLInputElement>('Preis 1');
  field.focus();
  field.select();
});

test('arrows and Enter go up and down and stop at the edge', () => {
  press('ArrowDown');
  expect(here()).toBe('Preis 2');
  press('ArrowDown');
  expect(here()).toBe('Preis 2');
  press('Enter', { shiftKey: true });
  press('ArrowUp');
  expect(here()).toBe('Preis 0');
  press('Enter');
  expect(here()).toBe('Preis 1');
});

test('what is reached is selected, so that typing replaces it', () => {
  press('Enter');
  const field = document.activeElement as HTMLInputElement;
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 3]);
});

test('sideways only from the edge of what is written', () => {
  const field = document.activeElement as HTMLInputElement;
  field.setSelectionRange(1, 1);
  press('ArrowRight');
  expect(here()).toBe('Preis 1');
  field.setSelectionRange(3, 3);
  press('ArrowRight');
  expect(here()).toBe('Vorrat 1');
  press('ArrowLeft');
  expect(here()).toBe('Preis 1');
});

test('keys with Ctrl or Alt are left to the browser', () => {
  press('ArrowDown', { ctrlKey: true });
  expect(here()).toBe('Preis 1');
});

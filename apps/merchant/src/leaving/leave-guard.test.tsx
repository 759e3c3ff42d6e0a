import { startTexts } from '@stadtlive/web-client';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createMemoryRouter, Link, Outlet, RouterProvider, useNavigate } from 'react-router';
import '../texts.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { nothingLost, useLeaving, useUnsaved } from './leaving.ts';

const left: string[] = [];

function Form() {
  const [text, setText] = useState('');
  const navigate = useNavigate();
  const { ask } = useLeaving();
  useUnsaved(text !== '');
  return (
    <>
      <input aria-label="Text" value={text} onChange={({ target }) => setText(target.value)} />
      <Link to="/liste">Liste</Link>
      <Link to="/form#feld">Feld</Link>
      <button onClick={() => void navigate('/liste', { state: nothingLost })}>Gesichert</button>
      <button onClick={() => ask(() => left.push('abgemeldet'))}>Abmelden</button>
    </>
  );
}

const open = () => {
  const guard = (
    <LeaveGuard>
      <Outlet />
    </LeaveGuard>
  );
  const children = [
    { path: 'liste', element: <h1>Die Liste</h1> },
    { path: 'form', element: <Form /> },
  ];
  const router = createMemoryRouter([{ path: '/', element: guard, children }], {
    initialEntries: [{ pathname: '/liste', state: nothingLost }, '/form'],
  });
  render(<RouterProvider router={router} />);
  return router;
};
const type = () => fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Brot' } });
const press = (name: string) => fireEvent.click(screen.getByText(name));
const dialog = () => screen.queryByRole('dialog', { name: 'Änderungen verwerfen?' });
const hasLeft = () => screen.findByRole('heading', { name: 'Die Liste' });

beforeAll(() => startTexts('de'));
beforeEach(() => left.splice(0));

test('what is saved is left without a question', async () => {
  open();
  press('Liste');
  await hasLeft();
});

test('a link waits for an answer: staying keeps the words, discarding leaves', async () => {
  open();
  type();
  press('Liste');
  expect(dialog()).not.toBeNull();
  expect(document.activeElement?.textContent).toBe('Hier bleiben');
  press('Hier bleiben');
  expect(await screen.findByDisplayValue('Brot')).not.toBeNull();
  expect(dialog()).toBeNull();
  press('Liste');
  press('Verwerfen');
  await hasLeft();
});

test('the way back in the browser waits too', async () => {
  const router = open();
  type();
  await act(() => router.navigate(-1));
  expect(dialog()).not.toBeNull();
  press('Verwerfen');
  await hasLeft();
});

test('signing out waits, and happens once the words are given up', () => {
  open();
  type();
  press('Abmelden');
  expect(left).toEqual([]);
  press('Verwerfen');
  expect(left).toEqual(['abgemeldet']);
});

test('a jump within the page and the way on after saving ask nothing', async () => {
  open();
  type();
  press('Feld');
  expect(dialog()).toBeNull();
  press('Gesichert');
  await hasLeft();
});

test('closing the tab is held up only while something is unsaved', () => {
  open();
  const close = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };
  expect(close()).toBe(false);
  type();
  expect(close()).toBe(true);
});

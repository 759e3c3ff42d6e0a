import { jest } from '@jest/globals';
import { startTexts } from '@stadtlive/web-client';
import { fireEvent, screen } from '@testing-library/react';
import { Refusal, scriptServer } from '../testing/scripted-server.ts';
import { amira, around, show } from '../testing/show.tsx';
import { Register } from './register.tsx';

const registered = jest.fn();

beforeAll(() => startTexts('de'));
beforeEach(() => registered.mockClear());

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Konto anlegen' }));
const enter = () => {
  type('Dein Name im Portal', ' Amira Yıldız ');
  type('E-Mail', 'amira@test.example');
  type('Passwort', 'ein langes Kennwort');
  submit();
};

test('says that a mail follows, before and after', async () => {
  const asked = scriptServer({ RegisterAccount: { registerAccount: { viewer: amira } } });
  show(<Register onRegistered={registered} />);
  screen.getByText(/Dorthin kommt eine Mail/);
  enter();
  await screen.findByText('Konto angelegt. Eine Mail an amira@test.example ist unterwegs.');
  expect(asked[0]?.input).toMatchObject({ displayName: 'Amira Yıldız' });
  expect(around.viewer).toEqual(amira);
  expect(registered).toHaveBeenCalledWith(amira);
});

test('wants ten characters, and shows on demand what was typed', () => {
  const asked = scriptServer({});
  show(<Register onRegistered={registered} />);
  type('Passwort', 'zu kurz');
  submit();
  expect(screen.getAllByText('Das Passwort braucht mindestens 10 Zeichen.')).toHaveLength(2);
  expect(asked).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Passwort zeigen' }));
  expect(screen.getByLabelText('Passwort').getAttribute('type')).toBe('text');
});

test('marks the field the server refuses', async () => {
  scriptServer({ RegisterAccount: new Refusal('BAD_USER_INPUT', 'displayName') });
  show(<Register onRegistered={registered} />);
  enter();
  await screen.findByText('Das hat nicht geklappt');
  const name = screen.getByLabelText('Dein Name im Portal');
  expect(name.getAttribute('aria-invalid')).toBe('true');
  expect(registered).not.toHaveBeenCalled();
});

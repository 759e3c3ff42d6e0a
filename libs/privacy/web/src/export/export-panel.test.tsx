import { refuse, Stage } from '@stadtlive/web-client/testing';
import { ExportAccountDocument, ProofMeansDocument } from '@stadtlive/web-client/graphql';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ExportPanel } from './export-panel.tsx';

const saved: { name: string; href: string }[] = [];
const url = 'http://moers.localhost/auskunft/einmal';
const exported = {
  exportAccount: {
    __typename: 'ExportAccountPayload',
    url,
    expiresAt: '2026-11-23T10:00:00Z',
  },
};

beforeAll(() => {
  URL.createObjectURL = () => 'blob:archive';
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (this.download) saved.push({ name: this.download, href: this.href });
  };
});
beforeEach(() => void saved.splice(0));

const open = async () => {
  const stage = new Stage().answer(ProofMeansDocument, {
    viewer: { __typename: 'Viewer', id: 'viewer-1', passkeys: [] },
  });
  await stage.show(<ExportPanel />);
  return stage;
};
const ask = async () => {
  fireEvent.click(screen.getByRole('button', { name: /Archiv vorbereiten|Noch einmal/ }));
  fireEvent.change(await screen.findByLabelText('Dein Passwort'), { target: { value: 'geheim' } });
  fireEvent.click(screen.getByRole('button', { name: 'Archiv herunterladen' }));
};
/** An answer whose body comes in parts, the next only when it is asked for. */
const archive = (parts: number[], isWhole = true) => ({
  ok: true,
  status: 200,
  headers: new Map([['content-disposition', 'attachment; filename="meine-daten-moers.zip"']]),
  body: {
    getReader: () => ({
      read: async () => {
        const length = parts.shift();
        if (length !== undefined) return { done: false, value: new Uint8Array(length) };
        if (!isWhole) throw new TypeError('connection lost');
        return { done: true };
      },
    }),
  },
});

test('the archive is saved under the name the server gave it', async () => {
  const stage = await open();
  stage
    .answer(ExportAccountDocument, exported)
    .serve('/auskunft/einmal', archive([900_000, 600_000]));
  await ask();
  await screen.findByText(/Heruntergeladen: meine-daten-moers.zip, 1,5/);
  expect(saved).toEqual([{ name: 'meine-daten-moers.zip', href: 'blob:archive' }]);
});

test('half an archive is not saved, and the next try asks anew', async () => {
  const stage = await open();
  stage.answer(ExportAccountDocument, exported).serve('/auskunft/einmal', archive([10], false));
  await ask();
  await screen.findByText(/Es wurde nichts gespeichert/);
  expect(saved).toEqual([]);
  stage.serve('/auskunft/einmal', archive([10]));
  await ask();
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(stage.sent(ExportAccountDocument)).toHaveLength(2);
});

test('a wrong password is told in its place', async () => {
  const stage = await open();
  stage.answer(ExportAccountDocument, refuse('BAD_USER_INPUT', { field: 'password' }));
  await ask();
  await screen.findByRole('link', { name: 'Das Passwort stimmt nicht.' });
  expect(saved).toEqual([]);
});

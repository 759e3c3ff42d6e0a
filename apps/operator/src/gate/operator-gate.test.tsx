import { OperatorRolesDocument } from '@stadtlive/web-client/graphql';
import { refuse, Stage } from '@stadtlive/web-client/testing';
import { screen } from '@testing-library/react';
import '../texts.ts';
import { OperatorGate } from './operator-gate.tsx';

const roles = (...held: string[]) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-1', roles: held },
});

test('whoever is not signed in is asked to', async () => {
  const stage = new Stage();
  await stage.show(<OperatorGate />, { viewer: null });
  screen.getByRole('heading', { name: 'Das Portal von Moers betreuen' });
  screen.getByRole('button', { name: 'Anmelden' });
  expect(stage.asked).toEqual([]);
});

test.each([[[]], [['MODERATOR']]])('%j is told in a sentence whom it is for', async (held) => {
  await new Stage().answer(OperatorRolesDocument, roles(...held)).show(<OperatorGate />);
  await screen.findByText(/Sie sind als Rike Anwohner angemeldet\. Dieses Konto betreut/);
});

test('an operator is let in', async () => {
  await new Stage().answer(OperatorRolesDocument, roles('OPERATOR')).show(<OperatorGate />);
  expect(screen.queryByText(/der Stadt vorbehalten/)).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a server that does not answer lets nobody in, and offers the next try', async () => {
  await new Stage().answer(OperatorRolesDocument, 'offline').show(<OperatorGate />);
  await screen.findByRole('button', { name: 'Noch einmal versuchen' });
  await new Stage()
    .answer(OperatorRolesDocument, () => refuse('UNAUTHENTICATED'))
    .show(<OperatorGate />);
  await screen.findByRole('alert');
});

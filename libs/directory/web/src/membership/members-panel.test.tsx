import { refuse, Stage, testViewer } from '@stadtlive/web-client/testing';
import {
  HandOverOrganisationDocument,
  InviteMemberDocument,
  JoinOrganisationDocument,
  LeaveOrganisationDocument,
  OrganisationMembersDocument,
  RemoveMemberDocument,
  WithdrawInvitationDocument,
} from '@stadtlive/web-client/graphql';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import JoinPage from './join-page.tsx';
import { MembersPanel } from './members-panel.tsx';

const member = (id: string, displayName: string, accountId = `account-${id}`) => ({
  __typename: 'Member',
  id,
  accountId,
  displayName,
  role: 'STAFF',
  since: '2026-03-01T10:00:00Z',
});
const shop = (over: object = {}) => ({
  __typename: 'Organisation',
  id: 'shop-1',
  slug: 'korn',
  kind: 'BUSINESS',
  name: 'Korn & Probe',
  viewerIsOwner: true,
  viewerMayManage: true,
  members: [member('m1', 'Kai Zweite')],
  invitations: [],
  ...over,
});
const open = async (organisation: object) => {
  const stage = new Stage().answer(OrganisationMembersDocument, { organisation });
  await stage.show(<MembersPanel slug="korn" />);
  await screen.findByText('Das siehst nur du und wer die Seite mit dir betreibt.');
  return stage;
};
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const payload = (organisation: object) => ({ __typename: 'Payload', organisation });

test('invites by mail and withdraws', async () => {
  const stage = await open(shop());
  press('Einladen');
  await screen.findByText('Trag eine vollständige E-Mail-Adresse ein.');
  const invitation = {
    __typename: 'Invitation',
    id: 'i1',
    email: 'neu@test.example',
    expiresAt: '2026-11-30T10:00:00Z',
  };
  stage.answer(InviteMemberDocument, {
    inviteMember: payload(shop({ invitations: [invitation] })),
  });
  fireEvent.change(screen.getByLabelText('E-Mail-Adresse'), {
    target: { value: ' neu@test.example ' },
  });
  press('Einladen');
  await screen.findByText('gilt bis 30. November 2026');
  expect(stage.sent(InviteMemberDocument)).toEqual([
    { input: { organisationId: 'shop-1', email: 'neu@test.example' } },
  ]);
  stage.answer(WithdrawInvitationDocument, { withdrawInvitation: payload(shop()) });
  press('Einladung an neu@test.example zurückziehen');
  await waitFor(() => expect(screen.queryByText('Eingeladen')).toBeNull());
});

test('removes a member only after a second word', async () => {
  const stage = await open(shop());
  press('Kai Zweite entfernen');
  expect(document.activeElement?.textContent).toBe('Behalten');
  stage.answer(RemoveMemberDocument, { removeMember: payload(shop({ members: [] })) });
  press('Entfernen');
  await screen.findByText('Niemand sonst betreibt diese Seite.');
  expect(stage.sent(RemoveMemberDocument)).toEqual([
    { input: { organisationId: 'shop-1', memberId: 'm1' } },
  ]);
});

test('hands over with successor and password, and tells which of them is missing or wrong', async () => {
  const stage = await open(shop());
  press('Seite übergeben');
  press('Jetzt übergeben');
  await screen.findByText('Wähl, wer die Seite übernimmt.');
  fireEvent.change(screen.getByLabelText('An wen?'), { target: { value: 'account-m1' } });
  press('Jetzt übergeben');
  await screen.findByText('Trag dein Passwort ein.');
  fireEvent.change(screen.getByLabelText('Dein Passwort'), { target: { value: 'falsch' } });
  stage.answer(HandOverOrganisationDocument, refuse('BAD_USER_INPUT', { field: 'password' }));
  press('Jetzt übergeben');
  await screen.findByText('Das Passwort stimmt nicht.');
  const handedOver = shop({
    viewerIsOwner: false,
    members: [member('m2', 'Rike Anwohner', testViewer.id)],
  });
  stage
    .answer(HandOverOrganisationDocument, { handOverOrganisation: payload(handedOver) })
    .answer(OrganisationMembersDocument, { organisation: handedOver });
  press('Jetzt übergeben');
  await screen.findByRole('button', { name: 'Seite verlassen' });
  expect(stage.sent(HandOverOrganisationDocument).at(-1)).toEqual({
    input: { organisationId: 'shop-1', accountId: 'account-m1', password: 'falsch' },
  });
});

test('without members there is nobody to hand over to', async () => {
  await open(shop({ members: [] }));
  press('Seite übergeben');
  await screen.findByText(/Lade zuerst jemanden ein/);
});

test('a member sees the others, removes nobody, and may leave', async () => {
  const members = [member('m1', 'Kai Zweite'), member('m2', 'Rike Anwohner', testViewer.id)];
  const stage = await open(shop({ viewerIsOwner: false, members }));
  expect(screen.getByText('Rike Anwohner (du)')).toBeDefined();
  expect(screen.queryByRole('button', { name: /entfernen/ })).toBeNull();
  const left = shop({ viewerIsOwner: false, viewerMayManage: false, members: [] });
  stage
    .answer(LeaveOrganisationDocument, { leaveOrganisation: payload(left) })
    .answer(OrganisationMembersDocument, { organisation: left });
  press('Seite verlassen');
  press('Seite verlassen');
  await waitFor(() => expect(screen.queryByText('Kai Zweite')).toBeNull());
});

const join = async (answer: unknown, more: object = {}) => {
  const stage = new Stage().answer(JoinOrganisationDocument, answer);
  await stage.show(<JoinPage />, { at: '/beitreten#geheim', route: '/beitreten', ...more });
  return stage;
};

test('an invitation is accepted by hand, never by opening the link', async () => {
  const stage = await join({
    joinOrganisation: {
      __typename: 'JoinOrganisationPayload',
      membership: { __typename: 'Membership', id: 'x', role: 'STAFF', organisation: shop() },
    },
  });
  expect(stage.asked).toEqual([]);
  press('Annehmen');
  await screen.findByRole('heading', { name: 'Du betreibst jetzt Korn & Probe mit' });
  expect(stage.sent(JoinOrganisationDocument)).toEqual([{ input: { token: 'geheim' } }]);
  expect(screen.getByRole('link', { name: 'Zur Seite' }).getAttribute('href')).toBe('/laden/korn');
});

test.each([
  ['NOT_FOUND', 'Diese Einladung gilt nicht mehr'],
  ['CONFLICT', 'Das ist deine eigene Seite'],
])('an invitation refused with %s is told', async (code, heading) => {
  await join(refuse(code));
  press('Annehmen');
  await screen.findByRole('heading', { name: heading });
});

test('a visitor signs in first; without a token there is no invitation', async () => {
  await join({}, { viewer: null });
  await screen.findByRole('link', { name: 'Anmelden' });
  await join({}, { at: '/beitreten' });
  await screen.findByRole('heading', { name: 'Diese Einladung gilt nicht mehr' });
});

import { refuse, Stage, testViewer } from '@stadtlive/web-client/testing';
import {
  AcceptContactDocument,
  ContactsPageDocument,
  EndContactDocument,
  PersonPageDocument,
  RequestContactDocument,
} from '@stadtlive/web-client/graphql';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import ContactsPage from '../contacts-page/contacts-page.tsx';
import PersonPage from './person-page.tsx';

const henk = (over: object = {}) => ({
  __typename: 'Person',
  id: 'person-1',
  slug: 'henk-1',
  url: 'http://moers.localhost/menschen/henk-1',
  displayName: 'Henk Tortenheber',
  about: null,
  district: null,
  phone: null,
  email: null,
  website: null,
  contactState: 'NONE',
  topics: [],
  picture: null,
  ...over,
});
const viewerWith = (contacts: object[], contactRequests: object[]) => ({
  __typename: 'Viewer',
  id: testViewer.id,
  contacts,
  contactRequests,
});
const after = (person: object | null) => ({
  __typename: 'ContactPayload',
  person,
  viewer: viewerWith([], []),
});
const at = { at: '/menschen/henk-1', route: '/menschen/:slug' };
const open = async (person: object | null, more: object = {}) => {
  const stage = new Stage()
    .answer(PersonPageDocument, { person })
    .answer(ContactsPageDocument, { viewer: viewerWith([], []) });
  await stage.show(<PersonPage />, { ...at, ...more });
  return stage;
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('asks for contact, and takes it back', async () => {
  const stage = await open(henk({ about: 'Konditor.' }));
  await screen.findByText('Konditor.');
  stage.answer(RequestContactDocument, {
    requestContact: after(henk({ contactState: 'ASKED' })),
  });
  await press('Um Kontakt bitten');
  await screen.findByText('Angefragt');
  expect(stage.sent(RequestContactDocument)).toEqual([{ input: { personId: 'person-1' } }]);
  stage.answer(EndContactDocument, { endContact: after(henk()) });
  await press('Anfrage zurücknehmen');
  await screen.findByRole('button', { name: 'Um Kontakt bitten' });
});

test('too many requests are told in words of days', async () => {
  const stage = await open(henk());
  stage.answer(RequestContactDocument, refuse('RATE_LIMITED', { retryAfterSeconds: 200_000 }));
  await press('Um Kontakt bitten');
  await screen.findByText('Das waren genug Anfragen. In 3 Tagen geht es wieder.');
});

test('a contact is ended only after a second word, and what was seen goes with it', async () => {
  const stage = await open(henk({ contactState: 'CONTACT', phone: '02841 1' }));
  await screen.findByRole('link', { name: '02841 1' });
  await press('Kontakt beenden');
  expect(document.activeElement?.textContent).toBe('Behalten');
  expect(stage.sent(EndContactDocument)).toEqual([]);
  stage.answer(EndContactDocument, { endContact: after(null) });
  await press('Kontakt beenden');
  await screen.findByRole('heading', { name: 'Diese Person gibt es hier nicht' });
});

test('who shows nothing shows nothing, and who is not seen is not there', async () => {
  await open(henk());
  await screen.findByText('Mehr zeigt Henk Tortenheber dir nicht.');
  await open(null);
  await screen.findByRole('heading', { name: 'Diese Person gibt es hier nicht' });
});

test('visitors are led to sign in, oneself to the profile', async () => {
  await open(henk(), { viewer: null });
  await screen.findByRole('link', { name: 'Anmelden und um Kontakt bitten' });
  await open(henk({ id: testViewer.id }));
  await screen.findByRole('link', { name: 'Profil bearbeiten' });
});

test('requests are answered in the list of contacts', async () => {
  const asking = henk({ contactState: 'ASKS_YOU' });
  const stage = new Stage().answer(ContactsPageDocument, { viewer: viewerWith([], [asking]) });
  await stage.show(<ContactsPage />);
  await screen.findByText(
    '1 Person bittet dich um Kontakt. Von einer Ablehnung erfährt niemand etwas.',
  );
  const settled = viewerWith([henk({ contactState: 'CONTACT' })], []);
  stage
    .answer(AcceptContactDocument, {
      acceptContact: { ...after(henk({ contactState: 'CONTACT' })), viewer: settled },
    })
    .answer(ContactsPageDocument, { viewer: settled });
  await press('Annehmen');
  await screen.findByRole('heading', { name: 'Deine Kontakte' });
  await waitFor(() => expect(screen.queryByText('Anfragen')).toBeNull());
});

test('without contacts it is said how to find some', async () => {
  const stage = new Stage().answer(ContactsPageDocument, { viewer: viewerWith([], []) });
  await stage.show(<ContactsPage />);
  const link = await screen.findByRole('link', { name: 'Menschen suchen' });
  expect(link.getAttribute('href')).toBe('/suche?art=mensch');
});

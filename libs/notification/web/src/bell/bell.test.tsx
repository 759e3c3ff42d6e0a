import { LiveLine, Stage } from '@stadtlive/web-client/testing';
import {
  NotificationArrivedDocument,
  NotificationBellDocument,
} from '@stadtlive/web-client/graphql';
import { screen, waitFor } from '@testing-library/react';
import Bell from './bell.tsx';

const bellWith = (unreadNotifications: number) => ({
  viewer: { __typename: 'Viewer', id: 'viewer-1', unreadNotifications },
});
const arrived = {
  notificationArrived: {
    __typename: 'Notification',
    id: 'n1',
    kind: 'CONTACT',
    title: 'Kai Zweite bittet dich um Kontakt',
    text: null,
    path: '/konto/kontakte',
    createdAt: '2026-11-23T09:00:00Z',
    isRead: false,
  },
};

test('counts what is unread and leads to it', async () => {
  const line = new LiveLine();
  const stage = new Stage().answer(NotificationBellDocument, bellWith(120));
  await stage.show(<Bell />);
  const link = await screen.findByRole('link', { name: 'Benachrichtigungen, 120 ungelesen' });
  expect(link.getAttribute('href')).toBe('/konto/benachrichtigungen');
  expect(screen.getByText('99+')).toBeDefined();
  await waitFor(() => expect(line.listened(NotificationArrivedDocument)).toBe(1));
});

test('counts on when something arrives, and says what', async () => {
  const line = new LiveLine();
  const stage = new Stage().answer(NotificationBellDocument, bellWith(0));
  await stage.show(<Bell />);
  await screen.findByRole('link', { name: 'Benachrichtigungen' });
  await waitFor(() => expect(line.listened(NotificationArrivedDocument)).toBe(1));
  stage.answer(NotificationBellDocument, bellWith(1));
  await line.send(NotificationArrivedDocument, arrived);
  await screen.findByRole('link', { name: 'Benachrichtigungen, 1 ungelesen' });
  const said = screen.getByText('Neue Benachrichtigung: Kai Zweite bittet dich um Kontakt');
  expect(said.getAttribute('role')).toBe('status');
});

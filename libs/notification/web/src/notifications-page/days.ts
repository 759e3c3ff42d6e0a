import { daysAhead } from '@stadtlive/web-client';
import type { NotificationInListFragment } from '@stadtlive/web-client/graphql';

export interface Day {
  /** Of its latest notification. */
  at: Date;
  daysAgo: number;
  notifications: NotificationInListFragment[];
}

/** The newest first as they come, parted by the city's calendar. */
export function daysOf(all: readonly NotificationInListFragment[], now = new Date()): Day[] {
  const days: Day[] = [];
  for (const notification of all) {
    const at = new Date(notification.createdAt);
    const daysAgo = 0 - daysAhead(at, now);
    const last = days.at(-1);
    if (last?.daysAgo === daysAgo) last.notifications.push(notification);
    else days.push({ at, daysAgo, notifications: [notification] });
  }
  return days;
}

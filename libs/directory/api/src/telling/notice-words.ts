import type { NotificationTemplate } from '@stadtlive/notification-api';

export interface NoticeData {
  /** Who did it. */
  readonly name: string;
  readonly organisation: string;
}

type Words = readonly [title: (data: NoticeData) => string, text: string];

const template = (de: Words, en: Words): NotificationTemplate<NoticeData> => ({
  de: { title: de[0], text: () => de[1] },
  en: { title: en[0], text: () => en[1] },
});

const mayEdit = {
  de: 'Wer mitmacht, bearbeitet die Seite und was dort angeboten wird.',
  en: 'Members edit the page and what is offered there.',
};

/** By what happened. */
export const noticeWords = {
  contactRequested: template(
    [
      ({ name }) => `${name} möchte dein Kontakt sein`,
      'Als Kontakte seht ihr voneinander, was ihr für Kontakte geöffnet habt. Du kannst annehmen oder ablehnen; vom Ablehnen erfährt niemand.',
    ],
    [
      ({ name }) => `${name} would like to be your contact`,
      'As contacts you see what each of you has opened to contacts. You can accept or decline; nobody is told of declining.',
    ],
  ),
  contactAccepted: template(
    [
      ({ name }) => `${name} ist jetzt dein Kontakt`,
      'Ihr seht voneinander, was ihr für Kontakte geöffnet habt.',
    ],
    [
      ({ name }) => `${name} is your contact now`,
      'You see what each of you has opened to contacts.',
    ],
  ),
  memberJoined: template(
    [({ name, organisation }) => `${name} macht jetzt bei ${organisation} mit`, mayEdit.de],
    [({ name, organisation }) => `${name} has joined ${organisation}`, mayEdit.en],
  ),
  memberLeft: template(
    [
      ({ name, organisation }) => `${name} macht bei ${organisation} nicht mehr mit`,
      'Die Mitarbeit ist auf eigenen Wunsch beendet.',
    ],
    [
      ({ name, organisation }) => `${name} has left ${organisation}`,
      'The membership was ended by the member.',
    ],
  ),
  memberRemoved: template(
    [
      ({ organisation }) => `Deine Mitarbeit bei ${organisation} ist beendet`,
      'Die Seite kannst du weiter ansehen, aber nicht mehr bearbeiten.',
    ],
    [
      ({ organisation }) => `Your membership of ${organisation} has ended`,
      'You can still see the page, but no longer edit it.',
    ],
  ),
  handedOver: template(
    [
      ({ organisation }) => `${organisation} ist dir übergeben worden`,
      'Die Seite gehört jetzt dir: Du bestimmst, wer mitmacht.',
    ],
    [
      ({ organisation }) => `${organisation} has been handed over to you`,
      'The page is yours now: you decide who is a member.',
    ],
  ),
} as const;

import type { NotificationTemplate } from '@stadtlive/notification-api';

export const confirmTemplate = 'directory.confirmPage';

interface ConfirmData {
  readonly organisation: string;
}

export const confirmWords: NotificationTemplate<ConfirmData> = {
  de: {
    title: ({ organisation }) => `Stimmt noch alles bei ${organisation}?`,
    text: () =>
      'Zeiten und Angaben der Seite sind seit einem Jahr unverändert. Ein Klick auf „Stimmt noch“ genügt, sonst schaut in 14 Tagen die Stadt nach.',
    action: 'Ansehen und bestätigen',
  },
  en: {
    title: ({ organisation }) => `Is everything still right at ${organisation}?`,
    text: () =>
      'Hours and details of the page have not changed for a year. One click on “Still right” is enough; otherwise the city takes a look in 14 days.',
    action: 'Look and confirm',
  },
};

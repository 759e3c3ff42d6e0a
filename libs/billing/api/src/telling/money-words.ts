import type { BillingNews } from './billing-news.ts';
import type { NewsWords } from './news-words.ts';
import type { Spelled } from './spelled.ts';

type AboutMoney = 'invoice' | 'creditNote' | 'returned' | 'reminder' | 'suspended' | 'reactivated';

const withFee = {
  de: (fee: string) => (fee ? ` Darin sind ${fee} Gebühr.` : ''),
  en: (fee: string) => (fee ? ` It includes a fee of ${fee}.` : ''),
};

const creditOf = {
  de: ({ credit }: Spelled) => (credit ? ` Ihr Guthaben von ${credit} ist damit verrechnet.` : ''),
  en: ({ credit }: Spelled) =>
    credit ? ` The ${credit} you had paid too much are set off against it.` : '',
};

const toPay = {
  de: ({ isSettled, account, sum, day }: Spelled) => {
    if (isSettled) return 'Es ist nichts mehr zu zahlen.';
    return account
      ? `Wir buchen ${sum} am ${day} oder an einem der folgenden Bankarbeitstage vom Konto ${account} ab.`
      : `Bitte überweisen Sie ${sum} bis ${day}.`;
  },
  en: ({ isSettled, account, sum, day }: Spelled) => {
    if (isSettled) return 'Nothing is left to be paid.';
    return account
      ? `We debit ${sum} from the account ${account} on ${day} or on one of the bank days that follow.`
      : `Please transfer ${sum} by ${day}.`;
  },
};

/** Words of what is owed. */
export const moneyWords: Record<Extract<BillingNews, AboutMoney>, NewsWords> = {
  invoice: {
    de: (told) => ({
      title: `Rechnung ${told.number}`,
      text: [
        `Ihre Rechnung ${told.number} ist da.${creditOf.de(told)} ${toPay.de(told)}`,
        'Sie finden sie als PDF und als elektronische Rechnung in Ihrem Bereich.',
      ],
    }),
    en: (told) => ({
      title: `Invoice ${told.number}`,
      text: [
        `Your invoice ${told.number} is here.${creditOf.en(told)} ${toPay.en(told)}`,
        'You find it as a PDF and as an electronic invoice in your area.',
      ],
    }),
  },
  creditNote: {
    de: ({ number, sum }) => ({
      title: `Rechnungskorrektur ${number}`,
      text: [
        `Wir schreiben Ihnen mit der Rechnungskorrektur ${number} ${sum} gut. Der Betrag wird mit offenen Rechnungen verrechnet oder erstattet.`,
      ],
    }),
    en: ({ number, sum }) => ({
      title: `Credit note ${number}`,
      text: [
        `You have been given the credit note ${number} for ${sum}. It is set off against open invoices or paid back.`,
      ],
    }),
  },
  returned: {
    de: ({ number, sum, day, fee }) => ({
      title: 'Eine Lastschrift kam zurück',
      text: [
        `Die Bank hat die Lastschrift zur Rechnung ${number} zurückgegeben. Bitte überweisen Sie ${sum} bis ${day}.${withFee.de(fee)}`,
        'Prüfen Sie bitte auch, ob die Bankverbindung in Ihrem Bereich noch stimmt.',
      ],
    }),
    en: ({ number, sum, day, fee }) => ({
      title: 'A direct debit came back',
      text: [
        `The bank has returned the direct debit for invoice ${number}. Please transfer ${sum} by ${day}.${withFee.en(fee)}`,
        'Please also check whether the bank details in your area are still right.',
      ],
    }),
  },
  reminder: {
    de: ({ number, sum, day, fee, reminders }) => ({
      title: reminders === 1 ? 'Zahlungserinnerung' : `${reminders}. Mahnung`,
      text: [
        `Die Rechnung ${number} ist noch nicht bezahlt. Bitte überweisen Sie ${sum} bis ${day}.${withFee.de(fee)}`,
        reminders === 3
          ? 'Danach ruht das Verkaufen, bis alles bezahlt ist; Ihre Seite bleibt lesbar.'
          : 'Wenn sich Ihre Zahlung mit diesem Schreiben überschneidet, ist nichts weiter zu tun.',
      ],
    }),
    en: ({ number, sum, day, fee, reminders }) => ({
      title: reminders === 1 ? 'A reminder to pay' : `Reminder no. ${reminders}`,
      text: [
        `Invoice ${number} is not paid yet. Please transfer ${sum} by ${day}.${withFee.en(fee)}`,
        reminders === 3
          ? 'After that selling rests until all is paid; your page stays readable.'
          : 'If your payment has crossed this letter, there is nothing more to do.',
      ],
    }),
  },
  suspended: {
    de: ({ sum }) => ({
      title: 'Ihr Verkaufen ruht',
      text: [
        `Nach drei Mahnungen sind noch ${sum} offen. Ihre Waren sind nicht mehr im Schaufenster, Ihre Seite bleibt lesbar.`,
        'Sobald alles bezahlt ist, geht es von selbst weiter. Solange es ruht, entstehen keine neuen Kosten.',
      ],
    }),
    en: ({ sum }) => ({
      title: 'Selling rests',
      text: [
        `After three reminders ${sum} are still open. Your goods are no longer in the shop window; your page stays readable.`,
        'As soon as all is paid, it goes on by itself. While it rests, nothing more is charged.',
      ],
    }),
  },
  reactivated: {
    de: () => ({
      title: 'Es geht weiter',
      text: ['Ihre Waren stehen wieder im Schaufenster.'],
    }),
    en: () => ({
      title: 'It goes on',
      text: ['Your goods are back in the shop window.'],
    }),
  },
};

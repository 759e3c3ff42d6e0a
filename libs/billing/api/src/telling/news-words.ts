import type { BillingNews } from './billing-news.ts';
import { moneyWords } from './money-words.ts';
import type { Spelled } from './spelled.ts';

export interface Words {
  readonly title: string;
  /** The first paragraph says what there is to know. */
  readonly text: readonly string[];
}

export interface NewsWords {
  readonly de: (told: Spelled) => Words;
  readonly en: (told: Spelled) => Words;
}

const stays = {
  de: 'Ihre Seite bleibt als kostenloser Eintrag im Verzeichnis, Ihre Waren bleiben gespeichert. Mit einer neuen Bestellung stehen sie sofort wieder im Schaufenster.',
  en: 'Your page stays as a free entry of the directory, and your goods are kept. Order again and they are back in the shop window at once.',
};

/** What the bank statement will show, told before anything is debited. */
const mandateWords = {
  de: ({ account, mandate, creditorId }: Spelled) =>
    mandate
      ? [
          `Ihr SEPA-Lastschriftmandat für das Konto ${account} hat die Mandatsreferenz ${mandate}; unsere Gläubiger-Identifikationsnummer ist ${creditorId}. Jede Abbuchung kündigen wir mit der Rechnung an.`,
        ]
      : [],
  en: ({ account, mandate, creditorId }: Spelled) =>
    mandate
      ? [
          `Your SEPA direct debit mandate for the account ${account} has the reference ${mandate}; our creditor identifier is ${creditorId}. Each debit is announced with its invoice.`,
        ]
      : [],
};

export const newsWords: Record<BillingNews, NewsWords> = {
  ...moneyWords,
  trialBegun: {
    de: ({ day, portal }) => ({
      title: 'Ihre kostenlose Zeit hat begonnen',
      text: [
        `Ihre erste Ware ist veröffentlicht. Bis ${day} verkaufen Sie auf ${portal} kostenlos.`,
        'Danach endet das Verkaufen von selbst. Es kostet nur etwas, wenn Sie ausdrücklich bestellen.',
      ],
    }),
    en: ({ day, portal }) => ({
      title: 'Your free time has begun',
      text: [
        `Your first product is published. Until ${day} you sell on ${portal} free of charge.`,
        'After that selling ends by itself. It costs something only if you expressly order.',
      ],
    }),
  },
  trialEnding: {
    de: ({ day, sum }) => ({
      title: 'Ihre kostenlose Zeit endet bald',
      text: [
        `Am ${day} endet Ihre kostenlose Zeit. Wenn Sie weiter verkaufen möchten, bestellen Sie bis dahin: ${sum} im Monat, kündbar zum Monatsende.`,
        `Wenn Sie nichts tun, endet das Verkaufen ohne Kosten. ${stays.de}`,
      ],
    }),
    en: ({ day, sum }) => ({
      title: 'Your free time ends soon',
      text: [
        `Your free time ends on ${day}. If you would like to go on selling, order by then: ${sum} a month, to be cancelled to the end of any month.`,
        `If you do nothing, selling ends at no cost. ${stays.en}`,
      ],
    }),
  },
  trialEnded: {
    de: () => ({
      title: 'Ihre kostenlose Zeit ist vorbei',
      text: ['Ihre Waren sind nicht mehr im Schaufenster. Gekostet hat es nichts.', stays.de],
    }),
    en: () => ({
      title: 'Your free time is over',
      text: ['Your goods are no longer in the shop window. It has cost nothing.', stays.en],
    }),
  },
  ordered: {
    de: (told) => ({
      title: 'Ihre Bestellung',
      text: [
        `Sie haben das Verkaufen auf ${told.portal} bestellt: ${told.sum} im Monat einschließlich Umsatzsteuer, bezahlt wird ab ${told.day}.`,
        'Ein angebrochener Monat wird auf den Tag genau berechnet. Sie können jederzeit zum Monatsende kündigen.',
        ...mandateWords.de(told),
      ],
    }),
    en: (told) => ({
      title: 'Your order',
      text: [
        `You have ordered selling on ${told.portal}: ${told.sum} a month including VAT, paid for from ${told.day} on.`,
        'A broken month is charged by the day. You can cancel to the end of any month.',
        ...mandateWords.en(told),
      ],
    }),
  },
  paymentChanged: {
    de: (told) => ({
      title: 'Ihre Zahlungsweise ist geändert',
      text: [
        told.account
          ? `Ab jetzt buchen wir vom Konto ${told.account} ab, auch was noch nicht bei der Bank eingereicht ist.`
          : 'Ab jetzt bezahlen Sie auf Rechnung. Was noch nicht bei der Bank eingereicht ist, überweisen Sie bitte selbst.',
        ...mandateWords.de(told),
      ],
    }),
    en: (told) => ({
      title: 'Your way of paying has changed',
      text: [
        told.account
          ? `From now on we debit the account ${told.account}, including what the bank has not been given yet.`
          : 'From now on you pay by invoice. Please transfer yourself what the bank has not been given yet.',
        ...mandateWords.en(told),
      ],
    }),
  },
  tookOver: {
    de: ({ sum, portal }) => ({
      title: 'Sie haben ein Abo übernommen',
      text: [
        `Mit dem Laden ist das Verkaufen auf ${portal} auf Sie übergegangen: ${sum} im Monat einschließlich Umsatzsteuer. Bezahlt wird auf Rechnung; vom Konto des Vorgängers buchen wir nichts mehr ab.`,
        'Sehen Sie bitte nach, ob die Rechnungsanschrift noch stimmt. Wenn Sie lieber per Lastschrift zahlen, geben Sie Ihr eigenes Konto an. Kündigen können Sie jederzeit zum Monatsende.',
      ],
    }),
    en: ({ sum, portal }) => ({
      title: 'You have taken over a subscription',
      text: [
        `With the shop, selling on ${portal} has passed to you: ${sum} a month including VAT. It is paid by invoice; nothing is debited from the former owner’s account any more.`,
        'Please see whether the billing address is still right. If you would rather pay by direct debit, state an account of your own. You can cancel to the end of any month.',
      ],
    }),
  },
  cancelled: {
    de: ({ day }) => ({
      title: 'Ihre Kündigung',
      text: [`Ihr Abo endet mit dem ${day}. Bis dahin bleibt alles, wie es ist.`, stays.de],
    }),
    en: ({ day }) => ({
      title: 'Your cancellation',
      text: [`Your subscription ends with ${day}. Until then everything stays as it is.`, stays.en],
    }),
  },
  goesOn: {
    de: () => ({
      title: 'Ihr Abo läuft weiter',
      text: ['Sie haben die Kündigung zurückgenommen. Es bleibt alles, wie es war.'],
    }),
    en: () => ({
      title: 'Your subscription goes on',
      text: ['You have taken your cancellation back. Everything stays as it was.'],
    }),
  },
  ended: {
    de: () => ({
      title: 'Ihr Abo ist beendet',
      text: ['Ihre Waren sind nicht mehr im Schaufenster.', stays.de],
    }),
    en: () => ({
      title: 'Your subscription has ended',
      text: ['Your goods are no longer in the shop window.', stays.en],
    }),
  },
  priceChange: {
    de: ({ day, sum }) => ({
      title: 'Der Preis ändert sich',
      text: [
        `Ab ${day} kostet das Verkaufen ${sum} im Monat einschließlich Umsatzsteuer.`,
        'Wenn Sie damit nicht einverstanden sind, kündigen Sie bis zum Tag davor; bis dahin gilt der bisherige Preis.',
      ],
    }),
    en: ({ day, sum }) => ({
      title: 'The price changes',
      text: [
        `From ${day} on selling costs ${sum} a month including VAT.`,
        'If you do not agree, cancel by the day before; until then the present price holds.',
      ],
    }),
  },
};

import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ReachKind } from '@stadtlive/contract';
import { NotificationTemplates } from '@stadtlive/notification-api';
import type { MonthFigures } from './month-figures.ts';
import { balance, howCounted, linesOf, monthName, type Tongue } from './receipt-words.ts';

export const receiptTemplate = 'reach.value-receipt';

/** As it lies in the outbox: short labels and figures; what is too small to be shown is not there. */
export type ReceiptData = Readonly<Record<string, string | number>>;

export const dataOf = (organisation: string, figures: MonthFigures): ReceiptData => ({
  organisation,
  month: figures.month,
  ...(figures.costCents !== null && { costCents: figures.costCents }),
  ...numbered('now', figures.counts),
  ...(figures.before && { hasBefore: 1, ...numbered('before', figures.before) }),
});

const numbered = (prefix: string, counts: MonthFigures['counts']) =>
  Object.fromEntries(
    Object.entries(counts).map(([kind, count]) => [`${prefix}.${kind}`, count ?? -1]),
  );

function figuresIn(data: ReceiptData): MonthFigures {
  const counts = (prefix: string) =>
    Object.fromEntries(
      Object.entries(data)
        .filter(([key]) => key.startsWith(`${prefix}.`))
        .map(([key, count]) => [
          key.slice(prefix.length + 1) as ReachKind,
          count === -1 ? null : Number(count),
        ]),
    );
  return {
    month: String(data['month']),
    counts: counts('now'),
    before: data['hasBefore'] ? counts('before') : null,
    costCents: 'costCents' in data ? Number(data['costCents']) : null,
  };
}

/** The words of the receipt, in the portal and by mail. */
@Injectable()
export class ReceiptNotice implements OnModuleInit {
  constructor(private readonly templates: NotificationTemplates) {}

  onModuleInit(): void {
    this.templates.register<ReceiptData>(receiptTemplate, { de: words('de'), en: words('en') });
  }
}

const words = (tongue: Tongue) => ({
  title: (data: ReceiptData) => {
    const month = monthName(String(data['month']), tongue);
    return tongue === 'de'
      ? `${data['organisation']}: was der ${month} gebracht hat`
      : `${data['organisation']}: what ${month} has brought`;
  },
  text: (data: ReceiptData) => balance(figuresIn(data), tongue),
  action: tongue === 'de' ? 'Zu Ihren Zahlen' : 'See your figures',
  letter: (data: ReceiptData, { portalName }: { readonly portalName: string }) => {
    const figures = figuresIn(data);
    const { organisation } = data;
    const month = monthName(figures.month, tongue);
    const opening =
      tongue === 'de'
        ? [
            'Guten Tag,',
            `das hat die Seite von ${organisation} bei ${portalName} im ${month} gebracht:`,
          ]
        : [
            'Hello,',
            `this is what the page of ${organisation} at ${portalName} brought in ${month}:`,
          ];
    return {
      paragraphs: [
        ...opening,
        ...linesOf(figures, tongue).map(lineOf(tongue)),
        balance(figures, tongue),
      ],
      closing: [howCounted[tongue]],
    };
  },
});

const lineOf =
  (tongue: Tongue) =>
  ({ name, count, before }: ReturnType<typeof linesOf>[number]): string =>
    before === null || before === count
      ? `${name}: ${count}`
      : `${name}: ${count} (${tongue === 'de' ? 'im Vormonat' : 'the month before'} ${before})`;

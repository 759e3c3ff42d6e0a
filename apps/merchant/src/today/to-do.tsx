import { formatShortDay, useLanguage } from '@stadtlive/web-client';
import type { MerchantTodayQuery } from '@stadtlive/web-client/graphql';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldFrom } from '../shop/shop-form.ts';
import type { Shop } from '../shop/shop.ts';

export type TodayOf = NonNullable<MerchantTodayQuery['organisation']>;

interface Task {
  key: string;
  count: number;
  heading: string;
  text?: ReactNode;
  to: string;
  action: string;
}

/** What waits for the owner, the most pressing first. */
export function ToDo({ shop, today }: { shop: Shop; today: TodayOf }) {
  const { t } = useTranslation('today');
  const tasks = useTasks(shop, today);
  return (
    <section className="to-do" aria-labelledby="to-do">
      <h2 id="to-do">{t('todo.heading')}</h2>
      {tasks.length === 0 ? (
        <p className="soft to-do-none">
          <b className="bold">{t('todo.nothing')}</b> {t('todo.nothingText')}
        </p>
      ) : (
        <ul className="work">
          {tasks.map(({ key, count, heading, text, to, action }, i) => (
            <li key={key}>
              <span className="n">{count}</span>
              <div>
                <b className="bold">{heading}</b>
                {text}
              </div>
              <Link className={i === 0 ? 'btn p act' : 'btn act'} to={to}>
                {action}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function useTasks(shop: Shop, { invitations, drafts, published }: TodayOf): Task[] {
  const { t } = useTranslation('today');
  const language = useLanguage();
  const tasks: (Task | false)[] = [
    !shop.setupStep &&
      shop.unmetDuties.length > 0 && {
        key: 'duties',
        count: shop.unmetDuties.length,
        heading: t('todo.duties', { count: shop.unmetDuties.length }),
        text: <Few lines={shop.unmetDuties.map((duty) => duty[language])} />,
        to: `/seite#${fieldFrom(shop.unmetDuties[0]!.field)}`,
        action: t('todo.toPage'),
      },
    shop.needsConfirmation && {
      key: 'confirm',
      count: 1,
      heading: t('todo.confirm'),
      text: <p className="sm soft">{t('todo.confirmText')}</p>,
      to: '/seite',
      action: t('todo.toConfirm'),
    },
    drafts.totalCount > 0 && {
      key: 'drafts',
      count: drafts.totalCount,
      heading: t('todo.drafts', { count: drafts.totalCount }),
      text: <Few lines={drafts.edges.map(({ node }) => draftLine(node))} of={drafts.totalCount} />,
      to: '/sortiment?zustand=entwurf',
      action: t('todo.toDrafts'),
    },
    drafts.totalCount + published.totalCount === 0 && {
      key: 'first',
      count: 1,
      heading: t('todo.first'),
      text: <p className="sm soft">{t('todo.firstText')}</p>,
      to: '/ware/neu',
      action: t('todo.toFirst'),
    },
    invitations.length > 0 && {
      key: 'invitations',
      count: invitations.length,
      heading: t('todo.invitations', { count: invitations.length }),
      text: (
        <Few
          lines={invitations.map(({ email, expiresAt }) =>
            t('todo.invitation', { email, day: formatShortDay(new Date(expiresAt), language) }),
          )}
        />
      ),
      to: '/seite#team',
      action: t('todo.toTeam'),
    },
    // Until then the set-up itself reminds of it.
    !shop.setupStep &&
      missingOf(shop).length > 0 && {
        key: 'missing',
        count: missingOf(shop).length,
        heading: t('todo.missing', { count: missingOf(shop).length }),
        text: (
          <p className="sm soft">
            {missingOf(shop)
              .map((field) => t(`todo.field.${field}`))
              .join(', ')}
          </p>
        ),
        to: `/seite#${fields[missingOf(shop)[0]!]}`,
        action: t('todo.toPage'),
      },
  ];
  return tasks.filter((task) => task !== false);

  function draftLine({ title, unmetDuties }: TodayOf['drafts']['edges'][number]['node']) {
    const count = unmetDuties.length;
    return `${title}: ${count === 0 ? t('todo.draftReady') : t('todo.draftOpen', { count })}`;
  }
}

/** Where what is missing is entered. */
const fields = {
  hours: 'week-MONDAY',
  logo: 'bilder',
  description: 'description',
  phone: 'phone',
} as const;

const missingOf = ({ openingHours, logo, description, phone }: Shop) =>
  (
    [
      ['hours', openingHours],
      ['logo', logo],
      ['description', description],
      ['phone', phone],
    ] as const
  ).flatMap(([field, value]) => (value ? [] : [field]));

const most = 3;

/** The first of them; how many there are stands beside. */
const Few = ({ lines, of = lines.length }: { lines: readonly string[]; of?: number }) => (
  <ul className="sm soft few-lines">
    {lines.slice(0, most).map((line) => (
      <li key={line}>{line}</li>
    ))}
    {of > most && <li aria-hidden="true">…</li>}
  </ul>
);

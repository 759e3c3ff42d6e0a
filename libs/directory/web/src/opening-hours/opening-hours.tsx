import { Icon } from '@stadtlive/ui';
import { formatShortDay, isoToday, useLanguage, weekdayToday } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { spansText, specialDays, weekOf, type Hours } from './week.ts';

const specialsShown = 3;

export function OpeningHours({ hours }: { hours: Hours | null | undefined }) {
  const { t } = useTranslation('directory');
  const today = weekdayToday();
  return (
    <section>
      <h2 className="aside-heading">{t('hours.heading')}</h2>
      {hours && hours.weekly.length > 0 ? (
        <>
          <dl className="dl">
            {weekOf(hours).map(({ day, spans }, i) => {
              const className = i === today ? 'hl' : undefined;
              const name = t(`day.${day}`);
              return [
                <dt key={day} className={className}>
                  {i === today ? t('hours.today', { day: name }) : name}
                </dt>,
                <dd key={`${day}-hours`} className={className}>
                  {spansText(spans) || t('hours.closed')}
                </dd>,
              ];
            })}
          </dl>
          <SpecialDays hours={hours} />
        </>
      ) : (
        <p className="sm soft">{t('hours.unknown')}</p>
      )}
    </section>
  );
}

function SpecialDays({ hours }: { hours: Hours }) {
  const { t } = useTranslation('directory');
  const language = useLanguage();
  const days = specialDays(hours, isoToday(), specialsShown);
  if (days.length === 0) return null;
  return (
    <div className="note special-days">
      <Icon name="calendar-blank" />
      <ul>
        {days.map(({ date, name, spans }) => {
          const day = formatShortDay(new Date(`${date}T12:00:00Z`), language);
          const open = spansText(spans);
          const words = open ? t('hours.clock', { hours: open }) : t('hours.closed');
          return (
            <li key={date}>
              {name
                ? t('hours.exception', { note: name, day, hours: words })
                : t('hours.exceptionPlain', { day, hours: words })}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

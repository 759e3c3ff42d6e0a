import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { dayAndMonth, shortDate } from './dates.ts';
import type { Week } from './figures.ts';

const tick = { fill: 'var(--ink-3)', fontSize: 12 };

/** Loaded on its own: the library that draws it weighs more than the page around it. */
export default function WeekChart({ weeks, what }: { weeks: readonly Week[]; what: string }) {
  const { t } = useTranslation('reach');
  const language = useLanguage();
  const number = (count: number) => formatNumber(count, language);
  // The running week is not full yet, and drawn so.
  const drawn = weeks.map((week, i) => ({
    ...week,
    fill: i === weeks.length - 1 ? 'var(--brand-tint-2)' : 'var(--brand)',
  }));
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 320, height: 200 }}>
      <BarChart
        data={drawn}
        margin={{ top: 12, right: 0, bottom: 0, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="from"
          tickFormatter={(day: string) => shortDate(day, language)}
          tick={tick}
          tickLine={false}
          axisLine={{ stroke: 'var(--line-strong)' }}
          minTickGap={14}
        />
        <YAxis
          width="auto"
          allowDecimals={false}
          tickFormatter={number}
          tick={tick}
          tickLine={false}
          axisLine={false}
          domain={[0, 'auto']}
          tickCount={4}
        />
        <Tooltip
          cursor={{ fill: 'var(--sunken)' }}
          isAnimationActive={false}
          content={({ active, payload }) => {
            const week = active ? (payload?.[0]?.payload as Week | undefined) : undefined;
            return (
              week && (
                <div className="reach-tip sm">
                  <span className="soft">
                    {t('chart.span', {
                      from: dayAndMonth(week.from, language),
                      until: dayAndMonth(week.until, language),
                    })}
                  </span>
                  <b className="num">
                    {week.count === null ? t('below') : number(week.count)} {what}
                  </b>
                </div>
              )
            );
          }}
        />
        <Bar
          dataKey={({ count }: Week) => count ?? 0}
          name={what}
          fill="var(--brand)"
          maxBarSize={44}
          isAnimationActive={false}
        />
      </BarChart>
    </ResponsiveContainer>
  );
}

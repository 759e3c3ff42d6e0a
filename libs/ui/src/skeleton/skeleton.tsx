import { useEffect, useState } from 'react';

/** True once waiting has lasted long enough to be worth a sign. */
export function useLate(waiting: boolean, afterMs = 300) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, afterMs]);
  return waiting && late;
}

const Bar = ({ size }: { size: string }) => <div className={`skel ${size}`} />;

/** Cards to come, in their own geometry. */
export const ListSkeleton = ({ cards = 5 }: { cards?: number }) => (
  <div aria-hidden="true">
    <Bar size="heading" />
    <Bar size="count" />
    <ul className="list">
      {Array.from({ length: cards }, (_, i) => (
        <li key={i} className="card">
          <div className="skel ph" />
          <div>
            <Bar size="kind" />
            <Bar size="title" />
            <Bar size="meta" />
            <Bar size="price-bar" />
          </div>
        </li>
      ))}
    </ul>
  </div>
);

export const PageSkeleton = () => (
  <div aria-hidden="true" className="skel-page">
    <Bar size="banner" />
    <Bar size="heading" />
    <Bar size="title" />
    <Bar size="meta" />
  </div>
);

import { useEffect, useState } from 'react';
import { settleMs } from './use-radius.ts';

/** Tells a screen reader the result once it has settled; silent while the slider is dragged. */
export function Announcement({ text, isSilent }: { text: string | undefined; isSilent: boolean }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (isSilent || text === undefined) return;
    const timer = setTimeout(() => setSaid(text), settleMs);
    return () => clearTimeout(timer);
  }, [text, isSilent]);
  return (
    <p className="vh" role="status" aria-live="polite">
      {said}
    </p>
  );
}

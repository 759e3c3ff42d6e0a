import { useEffect, useRef } from 'react';
import { Icon } from '../icon/icon.tsx';

/** What is missing, each line a link to its field; takes the focus when it appears. */
export function ErrorSummary({
  heading,
  errors,
}: {
  heading: string;
  errors: { id?: string; text: string }[];
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <div className="note danger" role="alert" tabIndex={-1} ref={box}>
      <Icon name="warning-circle" />
      <div>
        <b className="med">{heading}</b>
        <ul>
          {errors.map(({ id, text }) => (
            <li key={text}>{id ? <a href={`#${id}`}>{text}</a> : text}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

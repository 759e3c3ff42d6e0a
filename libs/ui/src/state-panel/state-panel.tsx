import type { ReactNode } from 'react';
import { Placeholder } from '../placeholder/placeholder.tsx';

type StatePanelProps = { heading: string; children: ReactNode; action?: ReactNode };

/** Nothing here: says what was looked for and where it goes on. */
export const EmptyState = (props: StatePanelProps) => (
  <StatePanel {...props} icon="binoculars" id="empty" />
);

/** Something failed: says what is safe and offers the next try. */
export const ErrorState = (props: StatePanelProps) => (
  <div role="alert">
    <StatePanel {...props} icon="plugs" id="failed" />
  </div>
);

const StatePanel = ({
  heading,
  children,
  action,
  icon,
  id,
}: StatePanelProps & { icon: string; id: string }) => (
  <section className="state">
    <Placeholder id={id} icon={icon} className="state-picture" />
    <h2>{heading}</h2>
    <div className="soft state-text">{children}</div>
    {action}
  </section>
);

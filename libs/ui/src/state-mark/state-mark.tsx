import type { ReactNode } from 'react';

/** Shape, colour and word together: ● there, ◆ few, ○ not there, ■ wrong. */
const shapes = { there: 'ok', few: 'warn', none: 'off', wrong: 'bad' } as const;

export type State = keyof typeof shapes;

export const StateMark = ({ state, children }: { state: State; children: ReactNode }) => (
  <span className={`st ${shapes[state]}`}>{children}</span>
);

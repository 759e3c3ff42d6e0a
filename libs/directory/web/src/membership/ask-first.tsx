import type { ReactNode } from 'react';

interface AskFirstProps {
  question: string;
  text: string;
  doIt: string;
  onDo: () => void;
  dont: string;
  onDont: () => void;
  children?: ReactNode;
}

/** Asks in place before something that has no way back; the safe button has the focus. */
export const AskFirst = ({ question, text, doIt, onDo, dont, onDont, children }: AskFirstProps) => (
  <div className="ask-first" role="group" aria-label={question}>
    <p className="med">{question}</p>
    <p className="sm soft">{text}</p>
    {children}
    <div className="row wrap-x">
      <button type="button" className="btn danger" onClick={onDo}>
        {doIt}
      </button>
      <button type="button" className="btn" autoFocus onClick={onDont}>
        {dont}
      </button>
    </div>
  </div>
);

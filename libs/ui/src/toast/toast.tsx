import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';

interface Message {
  text: string;
  /** One way back. */
  action?: { label: string; run: () => void };
}

const Say = createContext<(message: Message) => void>(() => undefined);

/** Says briefly what was done; never used for errors. */
export const useToast = () => useContext(Say);

const shownMs = 8000;

export function ToastRegion({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const close = useCallback(() => setMessage(undefined), []);
  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(close, shownMs);
    return () => clearTimeout(timer);
  }, [message, close]);
  const act = () => {
    message?.action?.run();
    close();
  };
  return (
    <Say value={setMessage}>
      {children}
      <div className="toasts" role="status">
        {message && (
          <div className="toast">
            <span className="grow">{message.text}</span>
            {message.action && (
              <button type="button" className="btn" onClick={act}>
                {message.action.label}
              </button>
            )}
          </div>
        )}
      </div>
    </Say>
  );
}

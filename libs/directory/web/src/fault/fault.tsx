import { Icon } from '@stadtlive/ui';

/** What went wrong with the last step, said aloud when it does. */
export const Fault = ({ text }: { text: string | undefined }) => (
  <div role="alert">
    {text && (
      <p className="errmsg">
        <Icon name="warning-circle" />
        {text}
      </p>
    )}
  </div>
);

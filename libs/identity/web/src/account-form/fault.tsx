import { Icon } from '@stadtlive/ui';

/** What went wrong beside a form, said once it does. */
export const Fault = ({ text }: { text: string | undefined }) => (
  <div role="alert">
    {text && (
      <p className="note danger fault">
        <Icon name="warning-circle" />
        <span>{text}</span>
      </p>
    )}
  </div>
);

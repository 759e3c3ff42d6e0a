import { Icon } from '@stadtlive/ui';

export const StepFault = ({ text }: { text: string | undefined }) => (
  <div role="alert">
    {text && (
      <p className="errmsg">
        <Icon name="warning-circle" />
        {text}
      </p>
    )}
  </div>
);

import type { Viewer } from '@stadtlive/web-client';
import type { ChallengeFragment } from '@stadtlive/web-client/graphql';
import { useState, type ReactNode } from 'react';
import { PasswordSignIn } from './password-sign-in.tsx';
import type { TypedPassword } from './recovery-sign-in.tsx';
import { SecondFactor } from './second-factor.tsx';
import { useWelcome } from './use-welcome.ts';

interface SignInProps {
  onSignedIn: (viewer: Viewer) => void;
  /** The way out for whoever has forgotten the password. */
  forgotten?: ReactNode;
}

export function SignIn({ onSignedIn, forgotten }: SignInProps) {
  const welcome = useWelcome(onSignedIn);
  const [asked, setAsked] = useState<{ challenge: ChallengeFragment; typed: TypedPassword }>();
  if (asked) {
    return <SecondFactor {...asked} onSignedIn={welcome} onBack={() => setAsked(undefined)} />;
  }
  return (
    <PasswordSignIn
      onSignedIn={welcome}
      onChallenge={(challenge, typed) => setAsked({ challenge, typed })}
      forgotten={forgotten}
    />
  );
}

/** What came between a person and their passkey; undefined where it was something else. */
export type PasskeyFault = 'stopped' | 'cancelled' | 'known' | 'unsuited';

const faults: Record<string, PasskeyFault> = {
  // Another question took its place.
  AbortError: 'stopped',
  // Browsers do not tell a refusal from a timeout, or from there being none.
  NotAllowedError: 'cancelled',
  InvalidStateError: 'known',
  ConstraintError: 'unsuited',
  NotSupportedError: 'unsuited',
  SecurityError: 'unsuited',
};

export const passkeyFaultOf = (error: unknown): PasskeyFault | undefined =>
  error instanceof Error ? faults[error.name] : undefined;

import type { DataOfViewer } from '../data-page/data-page.tsx';

export type Handover = DataOfViewer['erasurePreview']['handovers'][number];

/** For each organisation the successor; null lets it go with the person. */
export type Decisions = Readonly<Record<string, string | null>>;

/** A club goes on as long as there is somebody, and so has a successor from the start. */
export const goesOn = (handover: Handover) => handover.goesOn && handover.candidates.length > 0;

/** What holds for an organisation; undefined while it is not decided. */
export function decisionOn(handover: Handover, decisions: Decisions): string | null | undefined {
  const { organisationId, candidates } = handover;
  if (candidates.length === 0) return null;
  const chosen = decisions[organisationId];
  const isThere = candidates.some(({ accountId }) => accountId === chosen);
  if (isThere || (chosen === null && !goesOn(handover))) return chosen;
  return goesOn(handover) ? candidates[0]!.accountId : undefined;
}

export const undecided = (handovers: readonly Handover[], decisions: Decisions) =>
  handovers.filter((handover) => decisionOn(handover, decisions) === undefined);

/** As the mutation wants it. */
export const handoverInput = (handovers: readonly Handover[], decisions: Decisions) =>
  handovers.map((handover) => ({
    organisationId: handover.organisationId,
    successorId: decisionOn(handover, decisions) ?? null,
  }));

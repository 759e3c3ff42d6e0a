import { badInput } from '@stadtlive/kernel';
import type { Handover, HandoverDecision } from '../personal-data/erasure.port.ts';

/**
 * The decisions as they can be carried out.
 * @throws StadtliveError BAD_USER_INPUT naming `handovers`
 */
export function validDecisions(
  given: readonly { organisationId: string; successorId?: string | null | undefined }[],
  open: readonly Handover[],
): HandoverDecision[] {
  const decided = new Set<string>();
  return given.map(({ organisationId, successorId = null }) => {
    const handover = open.find((one) => one.organisationId === organisationId);
    if (!handover || decided.has(organisationId)) {
      throw badInput('handovers', 'This organisation is not yours to hand over.');
    }
    decided.add(organisationId);
    const { candidates, goesOn } = handover;
    if (successorId === null && goesOn && candidates.length > 0) {
      throw badInput('handovers', 'Others go on with it: please choose one of them.');
    }
    if (successorId !== null && !candidates.some((one) => one.accountId === successorId)) {
      throw badInput('handovers', 'This person cannot go on with it.');
    }
    return { organisationId, successorId };
  });
}

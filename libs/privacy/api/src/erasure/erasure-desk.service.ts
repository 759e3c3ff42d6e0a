import { Injectable } from '@nestjs/common';
import type { EraseAccountInput } from '@stadtlive/contract';
import { badInput, newId, unauthenticated } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { PersonalData } from '../personal-data/personal-data.ts';
import { ErasureSteps } from './erasure-steps.service.ts';
import { Erasures } from './erasures.service.ts';
import { validDecisions } from './handover-decisions.ts';
import { hashOf, newCode } from './receipt.ts';
import { Receipts, type ErasureReceipt } from './receipts.service.ts';
import { ScheduledErasures } from './scheduled-erasures.service.ts';

const maxGraceDays = 7;
/** How long the person waits for what comes after the commit; the rest is done without them. */
const patienceMs = 3_000;

export interface Erased {
  readonly receipt: ErasureReceipt | null;
  readonly scheduledFor: string | null;
  readonly receiptId: string;
  readonly code: string;
}

/** Where a person asks to be erased. Who asks has been proven before. */
@Injectable()
export class ErasureDesk {
  constructor(
    private readonly personalData: PersonalData,
    private readonly erasures: Erasures,
    private readonly scheduled: ScheduledErasures,
    private readonly steps: ErasureSteps,
    private readonly receipts: Receipts,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT, UNAUTHENTICATED when the account has gone meanwhile */
  async erase(accountId: string, input: EraseAccountInput): Promise<Erased> {
    const graceDays = validGraceDays(input.graceDays ?? 0);
    const open = input.handovers?.length ? await this.personalData.handovers(accountId) : [];
    const code = newCode();
    const order = {
      receiptId: newId(),
      codeHash: hashOf(code),
      decisions: validDecisions(input.handovers ?? [], open),
    };
    const { receiptId } = order;
    if (graceDays > 0) {
      const dueAt = await this.scheduled.schedule(accountId, order, graceDays);
      return { receipt: null, scheduledFor: dueAt.toISOString(), receiptId, code };
    }
    if (!(await this.erasures.erase(accountId, order))) throw unauthenticated();
    await this.steps.run(receiptId, patienceMs);
    const receipt = await this.receipts.read(receiptId, code);
    return { receipt: receipt && { ...receipt, code }, scheduledFor: null, receiptId, code };
  }

  async preview(accountId: string) {
    const handovers = await this.personalData.handovers(accountId);
    const { backupDays } = currentCity();
    return { ...(await this.erasures.rehearse(accountId)), handovers, backupDays };
  }
}

/** @throws StadtliveError BAD_USER_INPUT */
export function validGraceDays(days: number): number {
  if (Number.isInteger(days) && days >= 0 && days <= maxGraceDays) return days;
  throw badInput('graceDays', `graceDays must be 0 to ${maxGraceDays}.`, { maxGraceDays });
}

/** Why a row was not taken in, and what would cure it. */
export interface RefusedRow {
  readonly row: number;
  readonly column: string;
  readonly reason: string;
}

export interface ImportReport {
  created: number;
  changed: number;
  unchanged: number;
  /** Belong to somebody by now and were left alone. */
  claimed: number;
  /** Beyond the city limit. */
  elsewhere: number;
  refused: number;
  /** The first of the refused rows. */
  readonly refusals: RefusedRow[];
}

const kept = 1_000;

export const emptyReport = (): ImportReport => ({
  created: 0,
  changed: 0,
  unchanged: 0,
  claimed: 0,
  elsewhere: 0,
  refused: 0,
  refusals: [],
});

export function refuse(report: ImportReport, refusal: RefusedRow): void {
  report.refused++;
  if (report.refusals.length < kept) report.refusals.push(refusal);
}

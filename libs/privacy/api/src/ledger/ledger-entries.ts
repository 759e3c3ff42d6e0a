import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import type { ReceiptLines } from '../erasure/receipt.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { ErasureLedger } from './erasure-ledger.ts';
import { ledgerStep } from './ledger-step.ts';

interface ErasureRow extends Record<string, unknown> {
  subject: Buffer;
  receipt: ReceiptLines;
  digest: Buffer;
  erased_at: Date;
}

/** Brings each erasure into the ledger: a step like any other, so that none is ever lost. */
@Injectable()
export class LedgerEntries implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly ledger: ErasureLedger,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.defineStep({
      kind: ledgerStep,
      what: {
        de: 'Für die Rücksicherung vermerkt: Wer gelöscht ist, bleibt es',
        en: 'Noted for restored backups: who is erased stays erased',
      },
      run: (payload) => this.#write((payload as { erasureId: string }).erasureId),
    });
  }

  /** Written twice it means the same. */
  async #write(id: string): Promise<void> {
    const [row] = await this.db.sql<ErasureRow>(
      'SELECT subject, receipt, digest, erased_at FROM erasure WHERE id = $1',
      [id],
    );
    if (!row) throw new Error(`There is no erasure ${id}.`);
    const { subject, receipt, digest, erased_at: erasedAt } = row;
    await this.ledger.append(currentCity().slug, { id, subject, digest, erasedAt, ...receipt });
  }
}

import type { Actor } from '@bihuan/contracts';
import { LedgerImportLineRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { LedgerImportRepository } from './ledger-import.repository';

/** Drops an import that was not started, with its file and its lines. */
@Injectable()
export class DiscardImport {
  constructor(private readonly imports: LedgerImportRepository) {}

  async execute(actor: Actor, id: string): Promise<void> {
    await this.imports.change(
      actor,
      { id, expectedVersion: null },
      {
        from: ['mapping', 'reading', 'preview'],
        change: async (tx) => {
          await tx.delete(LedgerImportLineRow, { importId: id });
          return { status: 'discarded', reader: null, content: Buffer.alloc(0), sheets: [], total: 0 };
        },
      },
    );
  }
}

import type { Actor, LedgerImportView } from '@bihuan/contracts';
import { appendToOutbox } from '@bihuan/database';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { LedgerImportRepository } from './ledger-import.repository';

/** Goes on with the lines that a run left waiting when it was cancelled or stopped. */
@Injectable()
export class ResumeImport {
  constructor(
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  execute(actor: Actor, id: string): Promise<LedgerImportView> {
    return this.imports.change(
      actor,
      { id, expectedVersion: null },
      {
        from: ['cancelled', 'stopped'],
        change: async (tx) => {
          await appendToOutbox(tx, 'ledger-import.run', { importId: id });
          return { status: 'waiting', failure: null, finishedAt: null, progressedAt: this.day.now() };
        },
      },
    );
  }
}

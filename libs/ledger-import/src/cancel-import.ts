import type { Actor, LedgerImportView } from '@bihuan/contracts';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { LedgerImportRepository } from './ledger-import.repository';

/** Stops the reading of a file, or a run before its next line. What a run of single lines did stays done; a run as a whole did nothing. */
@Injectable()
export class CancelImport {
  constructor(
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  execute(actor: Actor, id: string): Promise<LedgerImportView> {
    return this.imports.change(
      actor,
      { id, expectedVersion: null },
      {
        from: ['reading', 'waiting', 'running'],
        change: (_tx, { status }) =>
          status === 'reading'
            ? { status: 'mapping', reader: null }
            : { status: 'cancelled', settled: 0, finishedAt: this.day.now() },
      },
    );
  }
}

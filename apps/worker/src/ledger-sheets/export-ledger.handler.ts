import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { RunExport } from '@bihuan/ledger-sheets';

@HandlesJob('ledger.export')
export class ExportLedgerHandler implements JobHandler<'ledger.export'> {
  constructor(private readonly runExport: RunExport) {}

  handle({ exportId }: JobPayload<'ledger.export'>): Promise<void> {
    return this.runExport.execute(exportId);
  }
}

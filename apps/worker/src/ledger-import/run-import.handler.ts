import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { RunImport } from '@bihuan/ledger-import';

@HandlesJob('ledger-import.run')
export class RunImportHandler implements JobHandler<'ledger-import.run'> {
  constructor(private readonly runImport: RunImport) {}

  handle({ importId }: JobPayload<'ledger-import.run'>): Promise<void> {
    return this.runImport.execute(importId);
  }
}

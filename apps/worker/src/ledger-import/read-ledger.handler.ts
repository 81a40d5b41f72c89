import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { ReadLedger } from '@bihuan/ledger-import';

@HandlesJob('ledger-import.read')
export class ReadLedgerHandler implements JobHandler<'ledger-import.read'> {
  constructor(private readonly readLedger: ReadLedger) {}

  handle({ importId }: JobPayload<'ledger-import.read'>): Promise<void> {
    return this.readLedger.execute(importId);
  }
}

import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { DraftReport } from '@bihuan/reports';

@HandlesJob('report.draft')
export class DraftReportHandler implements JobHandler<'report.draft'> {
  constructor(private readonly draftReport: DraftReport) {}

  handle({ reportId }: JobPayload<'report.draft'>): Promise<void> {
    return this.draftReport.execute(reportId);
  }
}

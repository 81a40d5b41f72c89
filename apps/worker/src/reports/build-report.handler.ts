import type { JobPayload } from '@bihuan/contracts';
import { HandlesJob, type JobHandler } from '@bihuan/jobs';
import { BuildReport } from '@bihuan/reports';

@HandlesJob('report.build')
export class BuildReportHandler implements JobHandler<'report.build'> {
  constructor(private readonly buildReport: BuildReport) {}

  handle({ reportId }: JobPayload<'report.build'>): Promise<void> {
    return this.buildReport.execute(reportId);
  }
}

import { PdfConverter } from '@bihuan/documents';
import { JobCounts } from '@bihuan/jobs';
import { WorkerReports } from '@bihuan/operations';
import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';

/** Tells twice a minute that this worker lives, and what lies in the queues. */
@Injectable()
export class ReportIn implements BeforeApplicationShutdown {
  constructor(
    private readonly counts: JobCounts,
    private readonly reports: WorkerReports,
    private readonly converter: PdfConverter,
  ) {}

  async execute(): Promise<void> {
    const queues = await this.counts.read().catch(() => null);
    const loads =
      queues && Object.entries(queues).map(([name, { completed: _completed, ...load }]) => ({ name, ...load }));
    await this.reports.write(loads, this.converter.isAvailable());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.reports.end().catch(() => undefined);
  }
}

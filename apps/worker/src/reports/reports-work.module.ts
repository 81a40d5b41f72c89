import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { BuildReportHandler } from './build-report.handler';
import { DraftReportHandler } from './draft-report.handler';

@Module({ imports: [ReportsModule], providers: [BuildReportHandler, DraftReportHandler], exports: [ReportsModule] })
export class ReportsWorkModule {}

import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { BuildReportHandler } from './build-report.handler';

@Module({ imports: [ReportsModule], providers: [BuildReportHandler], exports: [ReportsModule] })
export class ReportsWorkModule {}

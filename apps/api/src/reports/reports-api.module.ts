import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { AnnualReportsController } from './annual-reports.controller';

@Module({ imports: [ReportsModule], controllers: [AnnualReportsController] })
export class ReportsApiModule {}

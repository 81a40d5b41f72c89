import { ReportsModule } from '@bihuan/reports';
import { Module } from '@nestjs/common';
import { HandOutModule } from '../documents/hand-out.module';
import { AnnualReportsController } from './annual-reports.controller';

@Module({ imports: [HandOutModule, ReportsModule], controllers: [AnnualReportsController] })
export class ReportsApiModule {}

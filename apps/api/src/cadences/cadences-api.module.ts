import { CadencesModule } from '@bihuan/cadences';
import { Module } from '@nestjs/common';
import { PeriodicReportsController } from './periodic-reports.controller';
import { RecurringDutiesController } from './recurring-duties.controller';
import { HandOutModule } from '../documents/hand-out.module';
import { SnapshotsController } from './snapshots.controller';

@Module({
  imports: [HandOutModule, CadencesModule],
  controllers: [SnapshotsController, PeriodicReportsController, RecurringDutiesController],
})
export class CadencesApiModule {}

import { CadencesModule } from '@bihuan/cadences';
import { Module } from '@nestjs/common';
import { PeriodicReportsController } from './periodic-reports.controller';
import { RecurringDutiesController } from './recurring-duties.controller';
import { SnapshotsController } from './snapshots.controller';

@Module({
  imports: [CadencesModule],
  controllers: [SnapshotsController, PeriodicReportsController, RecurringDutiesController],
})
export class CadencesApiModule {}

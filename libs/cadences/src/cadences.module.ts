import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { DutyQueries } from './duties/duty.queries';
import { KeepDuty } from './duties/keep-duty';
import { RegisterDueDuties } from './duties/register-due-duties';
import { ChangePeriodic } from './periodic/change-periodic';
import { DraftPeriodicReports } from './periodic/draft-periodic-reports';
import { PeriodicQueries } from './periodic/periodic.queries';
import { SnapshotQueries } from './snapshots/snapshot.queries';
import { TakeSnapshots } from './snapshots/take-snapshots';

const useCases = [
  TakeSnapshots,
  SnapshotQueries,
  DraftPeriodicReports,
  PeriodicQueries,
  ChangePeriodic,
  RegisterDueDuties,
  DutyQueries,
  KeepDuty,
];

@Module({ imports: [CasesModule], providers: useCases, exports: useCases })
export class CadencesModule {}

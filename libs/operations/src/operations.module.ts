import { Module } from '@nestjs/common';
import { NightlyBackup } from './backup/nightly-backup';
import { ReadSystem } from './status/read-system';
import { SystemQueries } from './status/system.queries';
import { WorkerReports } from './status/worker-reports';

const useCases = [NightlyBackup, ReadSystem, SystemQueries, WorkerReports];

@Module({ providers: useCases, exports: useCases })
export class OperationsModule {}

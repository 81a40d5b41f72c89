export { backUp, type Backup } from './backup/back-up';
export { verifyBackup, type BackupManifest } from './backup/backup-folder';
export { NightlyBackup } from './backup/nightly-backup';
export { restoreBackup } from './backup/restore-backup';
export { DatabaseInUse, UnusableBackup } from './operations.errors';
export { OperationsModule } from './operations.module';
export { ReadSystem } from './status/read-system';
export { WorkerReports } from './status/worker-reports';

import type { MigrationInterface } from 'typeorm';
import { InitialTables1795320000000 } from './1795320000000-initial-tables';
import { AppendOnlyJournal1795321700000 } from './1795321700000-append-only-journal';

/** Every migration, oldest first. A merged migration is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  InitialTables1795320000000,
  AppendOnlyJournal1795321700000,
];

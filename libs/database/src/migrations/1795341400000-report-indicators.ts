import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The numbers of a report that are no pair of found and done. */
export class ReportIndicators1795341400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "report_import" ADD "indicators" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "report_import" DROP COLUMN "indicators"');
  }
}

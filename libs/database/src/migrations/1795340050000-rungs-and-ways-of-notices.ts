import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RungsAndWaysOfNotices1795340050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "timer" ADD "effects" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "timer" ADD "level" integer NOT NULL DEFAULT '0'`);
    await runner.query('ALTER TABLE "notice" ADD "urgent" text');
    await runner.query(`ALTER TABLE "notice" ADD "channels" jsonb NOT NULL DEFAULT '["digest"]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" DROP COLUMN "channels"');
    await runner.query('ALTER TABLE "notice" DROP COLUMN "urgent"');
    await runner.query('ALTER TABLE "timer" DROP COLUMN "level"');
    await runner.query('ALTER TABLE "timer" DROP COLUMN "effects"');
  }
}

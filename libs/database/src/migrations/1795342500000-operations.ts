import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Operations1795342500000 implements MigrationInterface {
  name = 'Operations1795342500000';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      'CREATE TABLE "backup_run" ("day" date NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, "folder" text, "bytes" bigint, "failure" text, CONSTRAINT "PK_backup_run" PRIMARY KEY ("day"))',
    );
    await queryRunner.query(
      'CREATE TABLE "worker_report" ("id" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "queues" jsonb, "makes_pdf" boolean NOT NULL, CONSTRAINT "PK_worker_report" PRIMARY KEY ("id"))',
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE "worker_report"');
    await queryRunner.query('DROP TABLE "backup_run"');
  }
}

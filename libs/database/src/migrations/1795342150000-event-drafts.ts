import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EventDrafts1795342150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "event_draft" ("person_id" uuid NOT NULL, "case_id" uuid NOT NULL, "name" text NOT NULL, "typed" jsonb NOT NULL, "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_680feffcc03ece67c669637e50e" PRIMARY KEY ("person_id", "case_id", "name"))',
    );
    await runner.query('CREATE INDEX "IDX_c4347870eef860fa0355a371a2" ON "event_draft" ("case_id")');
    await runner.query('CREATE INDEX "IDX_6b8e2e06ff459821dd0a5e6ce9" ON "event_draft" ("updated_at")');
    await runner.query(
      'ALTER TABLE "event_draft" ADD CONSTRAINT "FK_b7a088382c2bf1e5779c439e28c" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "event_draft" ADD CONSTRAINT "FK_c4347870eef860fa0355a371a28" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "event_draft" DROP CONSTRAINT "FK_c4347870eef860fa0355a371a28"');
    await runner.query('ALTER TABLE "event_draft" DROP CONSTRAINT "FK_b7a088382c2bf1e5779c439e28c"');
    await runner.query('DROP INDEX "IDX_6b8e2e06ff459821dd0a5e6ce9"');
    await runner.query('DROP INDEX "IDX_c4347870eef860fa0355a371a2"');
    await runner.query('DROP TABLE "event_draft"');
  }
}

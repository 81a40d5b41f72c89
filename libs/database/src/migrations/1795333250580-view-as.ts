import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ViewAs1795333250580 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" ADD "view_as_person_id" uuid');
    await runner.query('ALTER TABLE "session" ADD "view_as_until" TIMESTAMP WITH TIME ZONE');
    await runner.query('CREATE INDEX "IDX_172617ec8821ddc45c1fba5c2a" ON "session"  ("view_as_person_id") ');
    await runner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "FK_172617ec8821ddc45c1fba5c2a4" FOREIGN KEY ("view_as_person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "session" DROP CONSTRAINT "FK_172617ec8821ddc45c1fba5c2a4"');
    await runner.query('DROP INDEX "bihuan"."IDX_172617ec8821ddc45c1fba5c2a"');
    await runner.query('ALTER TABLE "session" DROP COLUMN "view_as_until"');
    await runner.query('ALTER TABLE "session" DROP COLUMN "view_as_person_id"');
  }
}

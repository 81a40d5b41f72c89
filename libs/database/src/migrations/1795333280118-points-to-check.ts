import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Points for the verifier to check, which nobody can change afterwards, and which journal entries were screened for them. */
export class PointsToCheck1795333280118 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "case_warning" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "sequence" integer NOT NULL, "kind" text NOT NULL, "subject" text NOT NULL, "other_case_id" uuid, "details" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "case_warning_once" UNIQUE ("case_id", "sequence", "kind", "subject"), CONSTRAINT "PK_40f99ebbaf4a99df4ae374de3bf" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "case_screening" ("case_id" uuid NOT NULL, "sequence" integer NOT NULL, "screened_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9b74f72aceaaeda9f341575ae02" PRIMARY KEY ("case_id", "sequence"))',
    );
    await runner.query('CREATE INDEX "IDX_cb1af2e33ec24ed5680e9a49ad" ON "case_event"  ("type", "at") ');
    await runner.query(
      'ALTER TABLE "case_warning" ADD CONSTRAINT "FK_06ec1689f71d1e39d457a4d5ce4" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_screening" ADD CONSTRAINT "FK_58b17296d3246969a5c914f5b5d" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(`
      CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "case_warning"
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case_screening" DROP CONSTRAINT "FK_58b17296d3246969a5c914f5b5d"');
    await runner.query('ALTER TABLE "case_warning" DROP CONSTRAINT "FK_06ec1689f71d1e39d457a4d5ce4"');
    await runner.query('DROP INDEX "bihuan"."IDX_cb1af2e33ec24ed5680e9a49ad"');
    await runner.query('DROP TABLE "case_screening"');
    await runner.query('DROP TABLE "case_warning"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Operations on many cases at once, and the result of each case. */
export class BulkOperations1795333436712 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "bulk_operation" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "event" jsonb NOT NULL, "status" text NOT NULL, "stop_reason" jsonb, "total" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE, "progressed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_56326513b7cce8fd6c883aad9a1" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_025bdfe2125c388d6326a5d570" ON "bulk_operation"  ("office_unit_id") ');
    await runner.query(
      'CREATE INDEX "bulk_operation_unfinished" ON "bulk_operation"  ("progressed_at") WHERE status IN (\'waiting\', \'running\')',
    );
    await runner.query(
      'CREATE INDEX "IDX_2fcb712475f68384b64fccaad3" ON "bulk_operation"  ("created_by", "created_at") ',
    );
    await runner.query(
      'CREATE TABLE "bulk_item" ("operation_id" uuid NOT NULL, "case_id" uuid NOT NULL, "position" integer NOT NULL, "expected_version" integer NOT NULL, "status" text NOT NULL, "reasons" jsonb NOT NULL, "failures" integer NOT NULL DEFAULT \'0\', "at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_3758554dd3268814f82a437ff3e" PRIMARY KEY ("operation_id", "case_id"))',
    );
    await runner.query('CREATE INDEX "IDX_47ef8af58a472f9197fca59553" ON "bulk_item"  ("case_id") ');
    await runner.query(
      'CREATE INDEX "IDX_3f3325f32179b2cb15cc351fa9" ON "bulk_item"  ("operation_id", "status", "failures", "position") ',
    );
    await runner.query(
      'ALTER TABLE "bulk_operation" ADD CONSTRAINT "FK_025bdfe2125c388d6326a5d570d" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "bulk_operation" ADD CONSTRAINT "FK_4172b265fdb69d7f0f48052a4c5" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "bulk_item" ADD CONSTRAINT "FK_2310fc48ff27444664d7e033fd0" FOREIGN KEY ("operation_id") REFERENCES "bulk_operation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "bulk_item" ADD CONSTRAINT "FK_47ef8af58a472f9197fca595532" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "bulk_item" DROP CONSTRAINT "FK_47ef8af58a472f9197fca595532"');
    await runner.query('ALTER TABLE "bulk_item" DROP CONSTRAINT "FK_2310fc48ff27444664d7e033fd0"');
    await runner.query('ALTER TABLE "bulk_operation" DROP CONSTRAINT "FK_4172b265fdb69d7f0f48052a4c5"');
    await runner.query('ALTER TABLE "bulk_operation" DROP CONSTRAINT "FK_025bdfe2125c388d6326a5d570d"');
    await runner.query('DROP INDEX "bihuan"."IDX_3f3325f32179b2cb15cc351fa9"');
    await runner.query('DROP INDEX "bihuan"."IDX_47ef8af58a472f9197fca59553"');
    await runner.query('DROP TABLE "bulk_item"');
    await runner.query('DROP INDEX "bihuan"."IDX_2fcb712475f68384b64fccaad3"');
    await runner.query('DROP INDEX "bihuan"."bulk_operation_unfinished"');
    await runner.query('DROP INDEX "bihuan"."IDX_025bdfe2125c388d6326a5d570"');
    await runner.query('DROP TABLE "bulk_operation"');
  }
}

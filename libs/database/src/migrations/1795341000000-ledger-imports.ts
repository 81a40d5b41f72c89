import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Existing ledgers on their way in: the file, its lines with what came of each, and the layouts an office settled. */
export class LedgerImports1795341000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "ledger_import" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "version" integer NOT NULL, "status" text NOT NULL, "file_name" text NOT NULL, "sha256" text NOT NULL, "content" bytea NOT NULL, "sheets" jsonb NOT NULL, "proposal" jsonb NOT NULL, "mapping" jsonb, "defaults" jsonb NOT NULL, "choices" jsonb, "reader" uuid, "total" integer NOT NULL DEFAULT \'0\', "skipped" jsonb NOT NULL, "settled" integer NOT NULL DEFAULT \'0\', "failure" jsonb, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE, "progressed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_602a7f363fd8ce4eef16eb51950" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_002eab79a9d8e834f9b6fa9674" ON "ledger_import"  ("sha256") ');
    await runner.query(
      'CREATE INDEX "ledger_import_unfinished" ON "ledger_import"  ("progressed_at") WHERE status IN (\'reading\', \'waiting\', \'running\')',
    );
    await runner.query(
      'CREATE INDEX "IDX_ba1bd7e41187db127db2759512" ON "ledger_import"  ("office_unit_id", "created_at") ',
    );
    await runner.query(
      'CREATE TABLE "ledger_import_line" ("import_id" uuid NOT NULL, "position" integer NOT NULL, "source_row" integer NOT NULL, "cells" jsonb NOT NULL, "values" jsonb NOT NULL, "title" text NOT NULL, "lead_unit_id" uuid, "key" text NOT NULL, "faults" jsonb NOT NULL, "remarks" jsonb NOT NULL, "notes" jsonb NOT NULL, "verdict" text NOT NULL, "case_id" uuid, "case_version" integer, "differences" jsonb NOT NULL, "likeness" jsonb, "outcome" text NOT NULL, "reasons" jsonb NOT NULL, "failures" integer NOT NULL DEFAULT \'0\', "at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_f5ae3dc363a487a1066c3b9d0de" PRIMARY KEY ("import_id", "position"))',
    );
    await runner.query('CREATE INDEX "IDX_9a90bfa864312c26764da90d2c" ON "ledger_import_line"  ("key") ');
    await runner.query('CREATE INDEX "IDX_72fed54aa76165d741f01f7016" ON "ledger_import_line"  ("case_id") ');
    await runner.query(
      'CREATE INDEX "IDX_1ba7f3b31aa826e5b5c3e5c9c0" ON "ledger_import_line"  ("import_id", "outcome", "failures", "position") ',
    );
    await runner.query(
      'CREATE INDEX "IDX_7aecfdb8350b57ba8624e1d2d6" ON "ledger_import_line"  ("import_id", "verdict", "position") ',
    );
    await runner.query(
      'CREATE TABLE "ledger_layout" ("office_unit_id" uuid NOT NULL, "signature" text NOT NULL, "columns" jsonb NOT NULL, "defaults" jsonb NOT NULL, "file_name" text NOT NULL, "settled_at" TIMESTAMP WITH TIME ZONE NOT NULL, "settled_by" uuid NOT NULL, CONSTRAINT "PK_894adace3b3747d714912108074" PRIMARY KEY ("office_unit_id", "signature"))',
    );
    await runner.query(
      'ALTER TABLE "ledger_import" ADD CONSTRAINT "FK_bb707ead813b341ca6ed5bf3fb7" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_import" ADD CONSTRAINT "FK_fdf99932a978a4be01e1ae27cb3" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_import_line" ADD CONSTRAINT "FK_46e739432958695e1feae49c961" FOREIGN KEY ("import_id") REFERENCES "ledger_import"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_import_line" ADD CONSTRAINT "FK_6fa3c1a3cca6371cd8786b4b6c9" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_import_line" ADD CONSTRAINT "FK_72fed54aa76165d741f01f70162" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_layout" ADD CONSTRAINT "FK_db5dd3ed7fea1bc8c38156fb863" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_layout" ADD CONSTRAINT "FK_11dc8c798d7533178b3451e8a31" FOREIGN KEY ("settled_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'CREATE INDEX "case_external_number" ON "case"  ("office_unit_id", "external_number") WHERE external_number IS NOT NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "bihuan"."case_external_number"');
    await runner.query('ALTER TABLE "ledger_layout" DROP CONSTRAINT "FK_11dc8c798d7533178b3451e8a31"');
    await runner.query('ALTER TABLE "ledger_layout" DROP CONSTRAINT "FK_db5dd3ed7fea1bc8c38156fb863"');
    await runner.query('ALTER TABLE "ledger_import_line" DROP CONSTRAINT "FK_72fed54aa76165d741f01f70162"');
    await runner.query('ALTER TABLE "ledger_import_line" DROP CONSTRAINT "FK_6fa3c1a3cca6371cd8786b4b6c9"');
    await runner.query('ALTER TABLE "ledger_import_line" DROP CONSTRAINT "FK_46e739432958695e1feae49c961"');
    await runner.query('ALTER TABLE "ledger_import" DROP CONSTRAINT "FK_fdf99932a978a4be01e1ae27cb3"');
    await runner.query('ALTER TABLE "ledger_import" DROP CONSTRAINT "FK_bb707ead813b341ca6ed5bf3fb7"');
    await runner.query('DROP TABLE "ledger_layout"');
    await runner.query('DROP INDEX "bihuan"."IDX_7aecfdb8350b57ba8624e1d2d6"');
    await runner.query('DROP INDEX "bihuan"."IDX_1ba7f3b31aa826e5b5c3e5c9c0"');
    await runner.query('DROP INDEX "bihuan"."IDX_72fed54aa76165d741f01f7016"');
    await runner.query('DROP INDEX "bihuan"."IDX_9a90bfa864312c26764da90d2c"');
    await runner.query('DROP TABLE "ledger_import_line"');
    await runner.query('DROP INDEX "bihuan"."IDX_ba1bd7e41187db127db2759512"');
    await runner.query('DROP INDEX "bihuan"."ledger_import_unfinished"');
    await runner.query('DROP INDEX "bihuan"."IDX_002eab79a9d8e834f9b6fa9674"');
    await runner.query('DROP TABLE "ledger_import"');
  }
}

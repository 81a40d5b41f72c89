import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports of the ledger with their layouts and files; fill-in sheets handed out and handed back. */
export class LedgerSheets1795341100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "export_layout" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "name" text NOT NULL, "title" text NOT NULL, "columns" jsonb NOT NULL, "paper" text NOT NULL, "version" integer NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, CONSTRAINT "export_layout_name" UNIQUE ("office_unit_id", "name"), CONSTRAINT "PK_85a3750b42475f910edf896a199" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "ledger_export" ("id" uuid NOT NULL, "body" jsonb NOT NULL, "file_name" text NOT NULL, "status" text NOT NULL, "failure" jsonb, "total" integer NOT NULL, "done" integer NOT NULL, "size" integer, "attempt" integer NOT NULL DEFAULT \'0\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "progressed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, "kept_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_573a0f219c788f9256488f99e71" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_0ab0fa782b0f9940d2f0e05919" ON "ledger_export"  ("kept_until") ');
    await runner.query(
      'CREATE INDEX "ledger_export_unfinished" ON "ledger_export"  ("progressed_at") WHERE status IN (\'waiting\', \'running\')',
    );
    await runner.query(
      'CREATE INDEX "IDX_5dd7113b8c775d36a792100f2a" ON "ledger_export"  ("created_by", "created_at") ',
    );
    await runner.query(
      'CREATE TABLE "ledger_export_chunk" ("export_id" uuid NOT NULL, "attempt" integer NOT NULL, "position" integer NOT NULL, "content" bytea NOT NULL, CONSTRAINT "PK_b5b5224779e136357f1eb52fc3c" PRIMARY KEY ("export_id", "attempt", "position"))',
    );
    await runner.query(
      'CREATE TABLE "fill_in_sheet" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "PK_a5e074ff3ef765b59687a87ae08" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_9c23757b07894811954e26f03d" ON "fill_in_sheet"  ("created_by") ');
    await runner.query(
      'CREATE TABLE "fill_in_row" ("sheet_id" uuid NOT NULL, "position" integer NOT NULL, "unit_id" uuid NOT NULL, "case_id" uuid NOT NULL, "version" integer NOT NULL, "measure_id" uuid, CONSTRAINT "PK_1b9f8ee698dd3f91dde14a7c39c" PRIMARY KEY ("sheet_id", "position"))',
    );
    await runner.query('CREATE INDEX "IDX_b29d40a1d16b47b7f0dab0b858" ON "fill_in_row"  ("case_id") ');
    await runner.query(
      'CREATE TABLE "fill_in_return" ("id" uuid NOT NULL, "sheet_id" uuid NOT NULL, "file_name" text NOT NULL, "sha256" text NOT NULL, "status" text NOT NULL, "stop_reason" jsonb, "rows" integer NOT NULL, "empty" integer NOT NULL, "missing" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "progressed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a346d252ac8f3b8094fe4138809" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_6fba0f84d799d58a076b61923e" ON "fill_in_return"  ("sheet_id") ');
    await runner.query(
      'CREATE INDEX "fill_in_return_unfinished" ON "fill_in_return"  ("progressed_at") WHERE status IN (\'waiting\', \'running\')',
    );
    await runner.query(
      'CREATE INDEX "IDX_c430692f4addf5430270abc376" ON "fill_in_return"  ("created_by", "created_at") ',
    );
    await runner.query(
      'CREATE TABLE "fill_in_item" ("return_id" uuid NOT NULL, "position" integer NOT NULL, "sheet_name" text NOT NULL, "sheet_rows" jsonb NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "case_id" uuid, "measure_id" uuid, "event" jsonb, "mine" text NOT NULL, "expected_version" integer, "fingerprint" text, "changes" jsonb NOT NULL, "faults" jsonb NOT NULL, "reasons" jsonb NOT NULL, "failures" integer NOT NULL DEFAULT \'0\', "at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_88cfe30f5bfbc3febc7d533c58b" PRIMARY KEY ("return_id", "position"))',
    );
    await runner.query('CREATE INDEX "IDX_eece484e73a2a52100afb1e1d3" ON "fill_in_item"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_8157e3aa153649293ff8c128d1" ON "fill_in_item"  ("fingerprint") ');
    await runner.query(
      'CREATE INDEX "IDX_f45abde28de54de221a94202e5" ON "fill_in_item"  ("return_id", "status", "failures", "position") ',
    );
    await runner.query(
      'CREATE TABLE "fill_in_taken" ("sheet_id" uuid NOT NULL, "fingerprint" text NOT NULL, "case_id" uuid NOT NULL, "sequence" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e51311454c5f0fabe447e72a6de" PRIMARY KEY ("sheet_id", "fingerprint"))',
    );
    await runner.query('CREATE INDEX "IDX_563fa630bc099823b08c69aada" ON "fill_in_taken"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_e356ee5302ee34a4013fe16634" ON "fill_in_taken"  ("sheet_id", "case_id") ');
    await runner.query(
      'ALTER TABLE "export_layout" ADD CONSTRAINT "FK_15ff73f2dcdbd1c7d8ffbc6ff05" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "export_layout" ADD CONSTRAINT "FK_9cfbaa78437c46a554a49ff8d4b" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_export" ADD CONSTRAINT "FK_a95cd149c18906a5d8ed2bcee0b" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "ledger_export_chunk" ADD CONSTRAINT "FK_0c69113220fb2a8e833cfdb2e51" FOREIGN KEY ("export_id") REFERENCES "ledger_export"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_sheet" ADD CONSTRAINT "FK_9c23757b07894811954e26f03d4" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_row" ADD CONSTRAINT "FK_2dcf07d0a8ea57fb960ce770a21" FOREIGN KEY ("sheet_id") REFERENCES "fill_in_sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_row" ADD CONSTRAINT "FK_a57b51c0189c2304356c1a4764a" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_row" ADD CONSTRAINT "FK_b29d40a1d16b47b7f0dab0b8586" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_return" ADD CONSTRAINT "FK_6fba0f84d799d58a076b61923e0" FOREIGN KEY ("sheet_id") REFERENCES "fill_in_sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_return" ADD CONSTRAINT "FK_e547454291f21e87b4603418b6d" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_item" ADD CONSTRAINT "FK_3de36250796b4420b7d686c9290" FOREIGN KEY ("return_id") REFERENCES "fill_in_return"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_item" ADD CONSTRAINT "FK_eece484e73a2a52100afb1e1d30" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_taken" ADD CONSTRAINT "FK_39a52d11804f932700e9f2de8a9" FOREIGN KEY ("sheet_id") REFERENCES "fill_in_sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "fill_in_taken" ADD CONSTRAINT "FK_563fa630bc099823b08c69aadac" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "fill_in_taken" DROP CONSTRAINT "FK_563fa630bc099823b08c69aadac"');
    await runner.query('ALTER TABLE "fill_in_taken" DROP CONSTRAINT "FK_39a52d11804f932700e9f2de8a9"');
    await runner.query('ALTER TABLE "fill_in_item" DROP CONSTRAINT "FK_eece484e73a2a52100afb1e1d30"');
    await runner.query('ALTER TABLE "fill_in_item" DROP CONSTRAINT "FK_3de36250796b4420b7d686c9290"');
    await runner.query('ALTER TABLE "fill_in_return" DROP CONSTRAINT "FK_e547454291f21e87b4603418b6d"');
    await runner.query('ALTER TABLE "fill_in_return" DROP CONSTRAINT "FK_6fba0f84d799d58a076b61923e0"');
    await runner.query('ALTER TABLE "fill_in_row" DROP CONSTRAINT "FK_b29d40a1d16b47b7f0dab0b8586"');
    await runner.query('ALTER TABLE "fill_in_row" DROP CONSTRAINT "FK_a57b51c0189c2304356c1a4764a"');
    await runner.query('ALTER TABLE "fill_in_row" DROP CONSTRAINT "FK_2dcf07d0a8ea57fb960ce770a21"');
    await runner.query('ALTER TABLE "fill_in_sheet" DROP CONSTRAINT "FK_9c23757b07894811954e26f03d4"');
    await runner.query('ALTER TABLE "ledger_export_chunk" DROP CONSTRAINT "FK_0c69113220fb2a8e833cfdb2e51"');
    await runner.query('ALTER TABLE "ledger_export" DROP CONSTRAINT "FK_a95cd149c18906a5d8ed2bcee0b"');
    await runner.query('ALTER TABLE "export_layout" DROP CONSTRAINT "FK_9cfbaa78437c46a554a49ff8d4b"');
    await runner.query('ALTER TABLE "export_layout" DROP CONSTRAINT "FK_15ff73f2dcdbd1c7d8ffbc6ff05"');
    await runner.query('DROP INDEX "bihuan"."IDX_e356ee5302ee34a4013fe16634"');
    await runner.query('DROP INDEX "bihuan"."IDX_563fa630bc099823b08c69aada"');
    await runner.query('DROP TABLE "fill_in_taken"');
    await runner.query('DROP INDEX "bihuan"."IDX_f45abde28de54de221a94202e5"');
    await runner.query('DROP INDEX "bihuan"."IDX_8157e3aa153649293ff8c128d1"');
    await runner.query('DROP INDEX "bihuan"."IDX_eece484e73a2a52100afb1e1d3"');
    await runner.query('DROP TABLE "fill_in_item"');
    await runner.query('DROP INDEX "bihuan"."IDX_c430692f4addf5430270abc376"');
    await runner.query('DROP INDEX "bihuan"."fill_in_return_unfinished"');
    await runner.query('DROP INDEX "bihuan"."IDX_6fba0f84d799d58a076b61923e"');
    await runner.query('DROP TABLE "fill_in_return"');
    await runner.query('DROP INDEX "bihuan"."IDX_b29d40a1d16b47b7f0dab0b858"');
    await runner.query('DROP TABLE "fill_in_row"');
    await runner.query('DROP INDEX "bihuan"."IDX_9c23757b07894811954e26f03d"');
    await runner.query('DROP TABLE "fill_in_sheet"');
    await runner.query('DROP TABLE "ledger_export_chunk"');
    await runner.query('DROP INDEX "bihuan"."IDX_5dd7113b8c775d36a792100f2a"');
    await runner.query('DROP INDEX "bihuan"."ledger_export_unfinished"');
    await runner.query('DROP INDEX "bihuan"."IDX_0ab0fa782b0f9940d2f0e05919"');
    await runner.query('DROP TABLE "ledger_export"');
    await runner.query('DROP TABLE "export_layout"');
  }
}

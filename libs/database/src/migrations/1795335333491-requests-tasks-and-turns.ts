import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RequestsTasksAndTurns1795335333491 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "case_request" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "event" text NOT NULL, "proposal" jsonb NOT NULL, "unit_id" uuid, "asked_by" uuid, "asked_at" TIMESTAMP WITH TIME ZONE NOT NULL, "decide_by" date, "late" boolean NOT NULL, "status" text NOT NULL, "decided_by" uuid, "decided_at" TIMESTAMP WITH TIME ZONE, "decision" text, CONSTRAINT "PK_77647df14fa8cd51004a88ae646" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_583df026fa6775db918d2d2eed" ON "case_request"  ("unit_id") ');
    await runner.query('CREATE INDEX "IDX_c7416ab901b88f4cb371b50f3b" ON "case_request"  ("case_id", "asked_at") ');
    await runner.query(
      'CREATE TABLE "sampling_seed" ("office_unit_id" uuid NOT NULL, "year" integer NOT NULL, "seed" text NOT NULL, CONSTRAINT "PK_ccff8f3bf6650687d0f0d2f1735" PRIMARY KEY ("office_unit_id", "year"))',
    );
    await runner.query('ALTER TABLE "case" ADD "escalation" integer NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE "case" ADD "extensions" integer NOT NULL DEFAULT \'0\'');
    await runner.query('ALTER TABLE "case" ADD "response" text');
    await runner.query('ALTER TABLE "case" ADD "suspended_on" date');
    await runner.query('ALTER TABLE "case" ADD "merged_into" uuid');
    await runner.query('ALTER TABLE "task" ADD "under_unit_id" uuid');
    await runner.query('ALTER TABLE "task" ADD "status" text NOT NULL DEFAULT \'assigned\'');
    await runner.query('ALTER TABLE "task" ADD "weight" integer NOT NULL DEFAULT \'1\'');
    await runner.query('ALTER TABLE "task" ADD "what" text');
    await runner.query('ALTER TABLE "task" ADD "signed_at" TIMESTAMP WITH TIME ZONE');
    await runner.query('ALTER TABLE "task" ADD "remark" text');
    await runner.query('CREATE INDEX "IDX_27554209e6059d7695442945c4" ON "case"  ("merged_into") ');
    await runner.query('CREATE INDEX "IDX_ec916aeb5267527655b8848ac4" ON "task"  ("under_unit_id") ');
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_27554209e6059d7695442945c41" FOREIGN KEY ("merged_into") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "task" ADD CONSTRAINT "FK_ec916aeb5267527655b8848ac40" FOREIGN KEY ("under_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_request" ADD CONSTRAINT "FK_72f90913f261c777370176523aa" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_request" ADD CONSTRAINT "FK_583df026fa6775db918d2d2eed6" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_request" ADD CONSTRAINT "FK_bbfb561f95b9dc888e59db12687" FOREIGN KEY ("asked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_request" ADD CONSTRAINT "FK_10894421db9f05f3f5267ec404d" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "sampling_seed" ADD CONSTRAINT "FK_f2f04a982a54f4c53eb010d7fbf" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "sampling_seed" DROP CONSTRAINT "FK_f2f04a982a54f4c53eb010d7fbf"');
    await runner.query('ALTER TABLE "case_request" DROP CONSTRAINT "FK_10894421db9f05f3f5267ec404d"');
    await runner.query('ALTER TABLE "case_request" DROP CONSTRAINT "FK_bbfb561f95b9dc888e59db12687"');
    await runner.query('ALTER TABLE "case_request" DROP CONSTRAINT "FK_583df026fa6775db918d2d2eed6"');
    await runner.query('ALTER TABLE "case_request" DROP CONSTRAINT "FK_72f90913f261c777370176523aa"');
    await runner.query('ALTER TABLE "task" DROP CONSTRAINT "FK_ec916aeb5267527655b8848ac40"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_27554209e6059d7695442945c41"');
    await runner.query('DROP INDEX "bihuan"."IDX_ec916aeb5267527655b8848ac4"');
    await runner.query('DROP INDEX "bihuan"."IDX_27554209e6059d7695442945c4"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "remark"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "signed_at"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "what"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "weight"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "status"');
    await runner.query('ALTER TABLE "task" DROP COLUMN "under_unit_id"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "merged_into"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "suspended_on"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "response"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "extensions"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "escalation"');
    await runner.query('DROP TABLE "sampling_seed"');
    await runner.query('DROP INDEX "bihuan"."IDX_c7416ab901b88f4cb371b50f3b"');
    await runner.query('DROP INDEX "bihuan"."IDX_583df026fa6775db918d2d2eed"');
    await runner.query('DROP TABLE "case_request"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Daily counts, weekly sheets and monthly bulletins, obligations that come again; when progress is asked for. */
export class Cadences1795340700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "daily_snapshot" ("day" date NOT NULL, "office_unit_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "open" integer NOT NULL, "not_started" integer NOT NULL, "normal" integer NOT NULL, "near" integer NOT NULL, "warning" integer NOT NULL, "overdue" integer NOT NULL, "suspended" integer NOT NULL, "registered" integer NOT NULL, "closed" integer NOT NULL, "extensions" integer NOT NULL, "relapses" integer NOT NULL, "taken_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_6b84dc8eae2780597cc8b3c2255" PRIMARY KEY ("day", "office_unit_id", "unit_id"))',
    );
    await runner.query('CREATE INDEX "IDX_ea6437c32548907879d0f1377c" ON "daily_snapshot"  ("office_unit_id") ');
    await runner.query('CREATE INDEX "IDX_831f9cb7eeb0ff012a591b2439" ON "daily_snapshot"  ("unit_id") ');
    await runner.query(
      'CREATE TABLE "periodic_report" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "kind" text NOT NULL, "from_day" date NOT NULL, "to_day" date NOT NULL, "status" text NOT NULL, "version" integer NOT NULL, "template_version" text NOT NULL, "facts" jsonb NOT NULL, "tree" jsonb NOT NULL, "remarks" text NOT NULL, "left_out" jsonb NOT NULL, "edited_by" jsonb NOT NULL, "approval" jsonb, "approved_by" uuid, "approved_at" TIMESTAMP WITH TIME ZONE, "issue_year" integer, "issue_number" integer, "document" bytea, "sha256" text, "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_by" uuid, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "periodic_report_once" UNIQUE ("office_unit_id", "kind", "from_day"), CONSTRAINT "PK_2e56a1918604da85808952cd667" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "periodic_report_issue" ON "periodic_report"  ("office_unit_id", "kind", "issue_year", "issue_number") WHERE issue_number IS NOT NULL',
    );
    await runner.query(
      'CREATE TABLE "recurring_duty" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "name" text NOT NULL, "text" text NOT NULL, "workflow" text NOT NULL, "template" text, "domain" text NOT NULL, "lead_unit_id" uuid, "cadence" jsonb NOT NULL, "lead_days" integer NOT NULL, "active" boolean NOT NULL, "since" date NOT NULL, "version" integer NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, CONSTRAINT "PK_18890f950001ab7cb0411935fa7" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_807067989b11295a5477d854df" ON "recurring_duty"  ("office_unit_id") ');
    await runner.query('CREATE INDEX "IDX_24dee65cdc715a3279719b1183" ON "recurring_duty"  ("lead_unit_id") ');
    await runner.query(
      'CREATE TABLE "duty_occurrence" ("duty_id" uuid NOT NULL, "period" text NOT NULL, "due_on" date NOT NULL, "case_id" uuid NOT NULL, CONSTRAINT "PK_a808dd56f91a6856a35fca099fc" PRIMARY KEY ("duty_id", "period"))',
    );
    await runner.query('CREATE INDEX "IDX_b5044c489c607553ff9b1d1698" ON "duty_occurrence"  ("case_id") ');
    await runner.query('ALTER TABLE "case" ADD "progress_since" date');
    await runner.query('ALTER TABLE "case" ADD "progress_every" jsonb');
    await runner.query('CREATE INDEX "case_progress" ON "case"  ("progress_since") WHERE progress_since IS NOT NULL');
    await runner.query(
      'ALTER TABLE "daily_snapshot" ADD CONSTRAINT "FK_ea6437c32548907879d0f1377ce" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "daily_snapshot" ADD CONSTRAINT "FK_831f9cb7eeb0ff012a591b24397" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "periodic_report" ADD CONSTRAINT "FK_50433d81270f23427a75e02fd9f" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "periodic_report" ADD CONSTRAINT "FK_f02b60b36700755439abf90eb9a" FOREIGN KEY ("approved_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "periodic_report" ADD CONSTRAINT "FK_6446ed80f28bbe19da3790de773" FOREIGN KEY ("finished_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recurring_duty" ADD CONSTRAINT "FK_807067989b11295a5477d854df6" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recurring_duty" ADD CONSTRAINT "FK_24dee65cdc715a3279719b11838" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "recurring_duty" ADD CONSTRAINT "FK_b3bd627e9e8623d0a828964b1a9" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "duty_occurrence" ADD CONSTRAINT "FK_5c47f795cf66abca6343300b3ed" FOREIGN KEY ("duty_id") REFERENCES "recurring_duty"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "duty_occurrence" ADD CONSTRAINT "FK_b5044c489c607553ff9b1d16988" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // what was counted, confirmed or issued is never changed
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "daily_snapshot"
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER final_is_final BEFORE UPDATE OR DELETE ON "periodic_report"
       FOR EACH ROW WHEN (OLD.status IN ('confirmed', 'issued')) EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "duty_occurrence" DROP CONSTRAINT "FK_b5044c489c607553ff9b1d16988"');
    await runner.query('ALTER TABLE "duty_occurrence" DROP CONSTRAINT "FK_5c47f795cf66abca6343300b3ed"');
    await runner.query('ALTER TABLE "recurring_duty" DROP CONSTRAINT "FK_b3bd627e9e8623d0a828964b1a9"');
    await runner.query('ALTER TABLE "recurring_duty" DROP CONSTRAINT "FK_24dee65cdc715a3279719b11838"');
    await runner.query('ALTER TABLE "recurring_duty" DROP CONSTRAINT "FK_807067989b11295a5477d854df6"');
    await runner.query('ALTER TABLE "periodic_report" DROP CONSTRAINT "FK_6446ed80f28bbe19da3790de773"');
    await runner.query('ALTER TABLE "periodic_report" DROP CONSTRAINT "FK_f02b60b36700755439abf90eb9a"');
    await runner.query('ALTER TABLE "periodic_report" DROP CONSTRAINT "FK_50433d81270f23427a75e02fd9f"');
    await runner.query('ALTER TABLE "daily_snapshot" DROP CONSTRAINT "FK_831f9cb7eeb0ff012a591b24397"');
    await runner.query('ALTER TABLE "daily_snapshot" DROP CONSTRAINT "FK_ea6437c32548907879d0f1377ce"');
    await runner.query('DROP INDEX "bihuan"."case_progress"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "progress_every"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "progress_since"');
    await runner.query('DROP INDEX "bihuan"."IDX_b5044c489c607553ff9b1d1698"');
    await runner.query('DROP TABLE "duty_occurrence"');
    await runner.query('DROP INDEX "bihuan"."IDX_24dee65cdc715a3279719b1183"');
    await runner.query('DROP INDEX "bihuan"."IDX_807067989b11295a5477d854df"');
    await runner.query('DROP TABLE "recurring_duty"');
    await runner.query('DROP INDEX "bihuan"."periodic_report_issue"');
    await runner.query('DROP TABLE "periodic_report"');
    await runner.query('DROP INDEX "bihuan"."IDX_831f9cb7eeb0ff012a591b2439"');
    await runner.query('DROP INDEX "bihuan"."IDX_ea6437c32548907879d0f1377c"');
    await runner.query('DROP TABLE "daily_snapshot"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions of the calendars, national and of units, in the place of one list a year; and the cases that a new one moves. */
export class CalendarVersions1795340200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "calendar_version" ("id" uuid NOT NULL, "year" integer NOT NULL, "unit_id" uuid, "version" integer NOT NULL, "days" jsonb NOT NULL, "reason" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid, CONSTRAINT "PK_aa1131bd5d740b3dc0448302633" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "calendar_version_local" ON "calendar_version"  ("unit_id", "year", "version") WHERE unit_id IS NOT NULL',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "calendar_version_national" ON "calendar_version"  ("year", "version") WHERE unit_id IS NULL',
    );
    await runner.query(
      'CREATE TABLE "reprojection" ("id" uuid NOT NULL, "calendar_version_id" uuid NOT NULL, "status" text NOT NULL, "total" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE, "progressed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_52c42ba7c897475b838b037f38a" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "IDX_2508950613bf7b38efa9dce12b" ON "reprojection"  ("calendar_version_id") ',
    );
    await runner.query('CREATE INDEX "IDX_825f9abf02cd140d0c4ffd95e6" ON "reprojection"  ("created_at") ');
    await runner.query(
      'CREATE INDEX "reprojection_unfinished" ON "reprojection"  ("progressed_at") WHERE status <> \'done\'',
    );
    await runner.query(
      'CREATE TABLE "reprojection_item" ("reprojection_id" uuid NOT NULL, "case_id" uuid NOT NULL, "position" integer NOT NULL, "status" text NOT NULL, "due_before" date, "due_after" date, "flagged_before" boolean, "flagged_after" boolean, "failures" integer NOT NULL DEFAULT \'0\', "at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_666048b9fd0c1162c723f46d3d6" PRIMARY KEY ("reprojection_id", "case_id"))',
    );
    await runner.query('CREATE INDEX "IDX_77723334d0cfcf9ed2d45c6247" ON "reprojection_item"  ("case_id") ');
    await runner.query(
      'CREATE INDEX "IDX_152eac11da1cdcfb2ab840935e" ON "reprojection_item"  ("reprojection_id", "status", "failures", "position") ',
    );
    await runner.query(
      'ALTER TABLE "calendar_version" ADD CONSTRAINT "FK_a4610a7b51552d67e44978a4bc4" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "calendar_version" ADD CONSTRAINT "FK_f0a79d8c07a18511b32f1a6affc" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "reprojection" ADD CONSTRAINT "FK_2508950613bf7b38efa9dce12bf" FOREIGN KEY ("calendar_version_id") REFERENCES "calendar_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "reprojection_item" ADD CONSTRAINT "FK_ea2161c16a1221d704f5dfbab02" FOREIGN KEY ("reprojection_id") REFERENCES "reprojection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "reprojection_item" ADD CONSTRAINT "FK_77723334d0cfcf9ed2d45c62475" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      `INSERT INTO calendar_version (id, year, unit_id, version, days, reason, created_at, created_by)
       SELECT gen_random_uuid(), year, NULL, 1, days, '导入年度安排', imported_at, imported_by FROM calendar_year`,
    );
    await runner.query('DROP TABLE "calendar_year"');
    await runner.query(
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "calendar_version"
       FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
    );
  }

  /** The national lists in force come back; older versions and those of units have no place there. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "calendar_year" ("year" integer NOT NULL, "days" jsonb NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "imported_by" uuid, CONSTRAINT "PK_4a5f5b39f8e07f51dab5be6fed9" PRIMARY KEY ("year"))',
    );
    await runner.query(
      'ALTER TABLE "calendar_year" ADD CONSTRAINT "FK_2f54e6269e63fc30b17180173d3" FOREIGN KEY ("imported_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      `INSERT INTO calendar_year (year, days, imported_at, imported_by)
       SELECT DISTINCT ON (year) year, days, created_at, created_by FROM calendar_version
        WHERE unit_id IS NULL ORDER BY year, version DESC`,
    );
    await runner.query('ALTER TABLE "reprojection_item" DROP CONSTRAINT "FK_77723334d0cfcf9ed2d45c62475"');
    await runner.query('ALTER TABLE "reprojection_item" DROP CONSTRAINT "FK_ea2161c16a1221d704f5dfbab02"');
    await runner.query('ALTER TABLE "reprojection" DROP CONSTRAINT "FK_2508950613bf7b38efa9dce12bf"');
    await runner.query('ALTER TABLE "calendar_version" DROP CONSTRAINT "FK_f0a79d8c07a18511b32f1a6affc"');
    await runner.query('ALTER TABLE "calendar_version" DROP CONSTRAINT "FK_a4610a7b51552d67e44978a4bc4"');
    await runner.query('DROP INDEX "bihuan"."IDX_152eac11da1cdcfb2ab840935e"');
    await runner.query('DROP INDEX "bihuan"."IDX_77723334d0cfcf9ed2d45c6247"');
    await runner.query('DROP TABLE "reprojection_item"');
    await runner.query('DROP INDEX "bihuan"."reprojection_unfinished"');
    await runner.query('DROP INDEX "bihuan"."IDX_825f9abf02cd140d0c4ffd95e6"');
    await runner.query('DROP INDEX "bihuan"."IDX_2508950613bf7b38efa9dce12b"');
    await runner.query('DROP TABLE "reprojection"');
    await runner.query('DROP INDEX "bihuan"."calendar_version_national"');
    await runner.query('DROP INDEX "bihuan"."calendar_version_local"');
    await runner.query('DROP TABLE "calendar_version"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WrittenReports1795341600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "written_report" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "kind" text NOT NULL, "year" integer NOT NULL, "status" text NOT NULL, "failure" text, "version" integer NOT NULL, "writing_version" text NOT NULL, "as_of" date, "facts" jsonb, "draft" jsonb NOT NULL, "document" bytea, "sha256" text, "public_document" bytea, "public_sha256" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid NOT NULL, "finished_by" uuid, "finished_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_6824ca0b336b58c9359cf4f6819" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_a63777c3cd8467a6768ec192bb" ON "written_report"  ("office_unit_id") ');
    await runner.query('CREATE INDEX "IDX_cdb55e655cd08dec0926619e17" ON "written_report"  ("unit_id") ');
    await runner.query('CREATE INDEX "IDX_d05d08adea20e987f13c725b14" ON "written_report"  ("created_by") ');
    await runner.query('CREATE INDEX "IDX_cf2b2414f63fd5fc5585da7867" ON "written_report"  ("changed_by") ');
    await runner.query('CREATE INDEX "IDX_4ad03e7e052c49b47033540918" ON "written_report"  ("finished_by") ');
    await runner.query(
      'ALTER TABLE "written_report" ADD CONSTRAINT "FK_a63777c3cd8467a6768ec192bb2" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "written_report" ADD CONSTRAINT "FK_cdb55e655cd08dec0926619e17a" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "written_report" ADD CONSTRAINT "FK_d05d08adea20e987f13c725b149" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "written_report" ADD CONSTRAINT "FK_cf2b2414f63fd5fc5585da78675" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "written_report" ADD CONSTRAINT "FK_4ad03e7e052c49b470335409181" FOREIGN KEY ("finished_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "written_report" DROP CONSTRAINT "FK_4ad03e7e052c49b470335409181"');
    await runner.query('ALTER TABLE "written_report" DROP CONSTRAINT "FK_cf2b2414f63fd5fc5585da78675"');
    await runner.query('ALTER TABLE "written_report" DROP CONSTRAINT "FK_d05d08adea20e987f13c725b149"');
    await runner.query('ALTER TABLE "written_report" DROP CONSTRAINT "FK_cdb55e655cd08dec0926619e17a"');
    await runner.query('ALTER TABLE "written_report" DROP CONSTRAINT "FK_a63777c3cd8467a6768ec192bb2"');
    await runner.query('DROP INDEX "bihuan"."IDX_4ad03e7e052c49b47033540918"');
    await runner.query('DROP INDEX "bihuan"."IDX_cf2b2414f63fd5fc5585da7867"');
    await runner.query('DROP INDEX "bihuan"."IDX_d05d08adea20e987f13c725b14"');
    await runner.query('DROP INDEX "bihuan"."IDX_cdb55e655cd08dec0926619e17"');
    await runner.query('DROP INDEX "bihuan"."IDX_a63777c3cd8467a6768ec192bb"');
    await runner.query('DROP TABLE "written_report"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Ladders1795340300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "ladder" ("code" text NOT NULL, "body" jsonb, "active" boolean NOT NULL, "version" integer NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, CONSTRAINT "PK_76cb8a323cdae25815da57f2fe1" PRIMARY KEY ("code"))',
    );
    await runner.query(
      'CREATE TABLE "timer_plan" ("case_id" uuid NOT NULL, "ladders" text NOT NULL, CONSTRAINT "PK_88156113d35f562d003f12d98f4" PRIMARY KEY ("case_id"))',
    );
    await runner.query('CREATE INDEX "IDX_b21cb65f18b7b13677f787e51d" ON "timer_plan"  ("ladders") ');
    await runner.query('ALTER TABLE "timer" ADD "for_due" date');
    await runner.query(
      'ALTER TABLE "ladder" ADD CONSTRAINT "FK_e7f9d5f66f3d5781ca125c0a040" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "timer_plan" ADD CONSTRAINT "FK_88156113d35f562d003f12d98f4" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // what is still to fire counts from the due date of now; for what has fired nobody knows which it was
    await runner.query(
      `UPDATE "timer" t SET for_due = c.due_on FROM "case" c
        WHERE c.id = t.case_id AND t.fired_at IS NULL AND t.cancelled_at IS NULL AND t.kind ~ '^(before|overdue)-'`,
    );
    // no case was planned by ladders yet: the next sweeps plan them all
    await runner.query(`INSERT INTO "timer_plan" (case_id, ladders) SELECT id, '' FROM "case"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "timer_plan" DROP CONSTRAINT "FK_88156113d35f562d003f12d98f4"');
    await runner.query('ALTER TABLE "ladder" DROP CONSTRAINT "FK_e7f9d5f66f3d5781ca125c0a040"');
    await runner.query('ALTER TABLE "timer" DROP COLUMN "for_due"');
    await runner.query('DROP TABLE "timer_plan"');
    await runner.query('DROP TABLE "ladder"');
  }
}

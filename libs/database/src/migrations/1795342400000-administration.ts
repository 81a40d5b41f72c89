import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Former names of units, the unit that took the place of another, and ways into the access log. */
export class Administration1795342400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "unit_name" ("id" uuid NOT NULL, "unit_id" uuid NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "valid_from" date, "valid_until" date NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, "reason" text, CONSTRAINT "PK_13a03096a5fd7ddaa306d22abe9" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_b8e30ab9793bc765c35911001d" ON "unit_name"  ("unit_id") ');
    // renamings of before stand in the access log
    await runner.query(`
      INSERT INTO "unit_name" ("id", "unit_id", "name", "short_name", "valid_until", "changed_at", "changed_by")
      SELECT gen_random_uuid(), u.id, a.details->'before'->>'name', a.details->'before'->>'shortName',
             (a.at AT TIME ZONE 'Asia/Shanghai')::date, a.at, a.person_id
        FROM "access_log" a JOIN "unit" u ON u.id::text = a.subject
       WHERE a.action = 'unit.changed' AND a.details->'before'->>'name' <> a.details->'after'->>'name'`);
    await runner.query('CREATE INDEX "IDX_8da16ea2cc0689731cb0cb99fc" ON "unit_name"  ("name") ');
    await runner.query('ALTER TABLE "unit" ADD "successor_id" uuid');
    await runner.query('CREATE INDEX "IDX_4ffe4000f317db404ec579605b" ON "unit"  ("successor_id") ');
    await runner.query('CREATE INDEX "IDX_e3b8f1c345710cc699706166a3" ON "access_log"  ("action", "at") ');
    await runner.query('CREATE INDEX "IDX_3ee158af656d3f16a802dfdf03" ON "access_log"  ("person_id", "at") ');
    await runner.query(
      'ALTER TABLE "unit" ADD CONSTRAINT "FK_4ffe4000f317db404ec579605bd" FOREIGN KEY ("successor_id") REFERENCES "unit"("id")',
    );
    await runner.query(
      'ALTER TABLE "unit_name" ADD CONSTRAINT "FK_b8e30ab9793bc765c35911001d2" FOREIGN KEY ("unit_id") REFERENCES "unit"("id")',
    );
    await runner.query(
      'ALTER TABLE "unit_name" ADD CONSTRAINT "FK_6b63c904c458b679873bc94f5d3" FOREIGN KEY ("changed_by") REFERENCES "person"("id")',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "unit_name" DROP CONSTRAINT "FK_6b63c904c458b679873bc94f5d3"');
    await runner.query('ALTER TABLE "unit_name" DROP CONSTRAINT "FK_b8e30ab9793bc765c35911001d2"');
    await runner.query('ALTER TABLE "unit" DROP CONSTRAINT "FK_4ffe4000f317db404ec579605bd"');
    await runner.query('DROP INDEX "IDX_3ee158af656d3f16a802dfdf03"');
    await runner.query('DROP INDEX "IDX_e3b8f1c345710cc699706166a3"');
    await runner.query('DROP INDEX "IDX_4ffe4000f317db404ec579605b"');
    await runner.query('ALTER TABLE "unit" DROP COLUMN "successor_id"');
    await runner.query('DROP INDEX "IDX_8da16ea2cc0689731cb0cb99fc"');
    await runner.query('DROP INDEX "IDX_b8e30ab9793bc765c35911001d"');
    await runner.query('DROP TABLE "unit_name"');
  }
}

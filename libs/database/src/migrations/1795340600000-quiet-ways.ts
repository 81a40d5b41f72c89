import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuietWays1795340600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "preference" ("person_id" uuid NOT NULL, "ways" jsonb NOT NULL, "digest_time" text, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_6fb77971ec7655d39db7093dff5" PRIMARY KEY ("person_id"))',
    );
    await runner.query(
      'CREATE TABLE "absence" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "deputy_id" uuid NOT NULL, "from_on" date NOT NULL, "until_on" date NOT NULL, "set_by" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_30089b15c0f880f026581218c16" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_b4c808cc1e71ae144b449febf4" ON "absence" ("deputy_id")');
    await runner.query('CREATE INDEX "IDX_6576f0ea3acdc0e48534fd7803" ON "absence" ("person_id", "until_on")');
    await runner.query(
      'CREATE TABLE "calendar_feed" ("person_id" uuid NOT NULL, "token_hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "last_read_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_6f1e687ddc5e27d066c00af5478" PRIMARY KEY ("person_id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "IDX_3a0b1d1c7619ea19ff1affaaf7" ON "calendar_feed" ("token_hash")');
    await runner.query(`ALTER TABLE "notice" ADD "topic" text NOT NULL DEFAULT 'progress'`);
    // the kinds of timers have no dot in them; those of events do
    await runner.query(
      `UPDATE "notice" SET "topic" = CASE WHEN kind LIKE 'request%' THEN 'request' WHEN kind NOT LIKE '%.%' THEN 'due' ELSE 'progress' END`,
    );
    await runner.query('ALTER TABLE "notice" ADD "folded_into" uuid');
    await runner.query('CREATE INDEX "IDX_b1625579f03284e5c54fba0768" ON "notice" ("folded_into")');
    await runner.query(
      'ALTER TABLE "notice" ADD CONSTRAINT "FK_b1625579f03284e5c54fba0768e" FOREIGN KEY ("folded_into") REFERENCES "notice"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "preference" ADD CONSTRAINT "FK_6fb77971ec7655d39db7093dff5" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_4ca4478474b93a172a22a98c081" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_b4c808cc1e71ae144b449febf4f" FOREIGN KEY ("deputy_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "absence" ADD CONSTRAINT "FK_99c2c2995d956b76f3b431b3338" FOREIGN KEY ("set_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "calendar_feed" ADD CONSTRAINT "FK_6f1e687ddc5e27d066c00af5478" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "calendar_feed" DROP CONSTRAINT "FK_6f1e687ddc5e27d066c00af5478"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_99c2c2995d956b76f3b431b3338"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_b4c808cc1e71ae144b449febf4f"');
    await runner.query('ALTER TABLE "absence" DROP CONSTRAINT "FK_4ca4478474b93a172a22a98c081"');
    await runner.query('ALTER TABLE "preference" DROP CONSTRAINT "FK_6fb77971ec7655d39db7093dff5"');
    await runner.query('ALTER TABLE "notice" DROP CONSTRAINT "FK_b1625579f03284e5c54fba0768e"');
    await runner.query('DROP INDEX "IDX_b1625579f03284e5c54fba0768"');
    await runner.query('ALTER TABLE "notice" DROP COLUMN "folded_into"');
    await runner.query('ALTER TABLE "notice" DROP COLUMN "topic"');
    await runner.query('DROP INDEX "IDX_3a0b1d1c7619ea19ff1affaaf7"');
    await runner.query('DROP TABLE "calendar_feed"');
    await runner.query('DROP INDEX "IDX_6576f0ea3acdc0e48534fd7803"');
    await runner.query('DROP INDEX "IDX_b4c808cc1e71ae144b449febf4"');
    await runner.query('DROP TABLE "absence"');
    await runner.query('DROP TABLE "preference"');
  }
}

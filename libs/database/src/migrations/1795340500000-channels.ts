import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Channels out of the house, what is sent through them, and the telephone of a person. */
export class Channels1795340500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "channel" ("id" uuid NOT NULL, "kind" text NOT NULL, "name" text NOT NULL, "unit_id" uuid NOT NULL, "settings" jsonb NOT NULL, "secrets" jsonb NOT NULL, "active" boolean NOT NULL, "active_since" TIMESTAMP WITH TIME ZONE NOT NULL, "disabled_because" jsonb, "failures" integer NOT NULL DEFAULT \'0\', "free_at" TIMESTAMP WITH TIME ZONE, "last_sent_at" TIMESTAMP WITH TIME ZONE, "summarised_on" date, "version" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "deleted_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_590f33ee6ee7d76437acf362e39" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_bcc9b423052e0d6485f80a5057" ON "channel"  ("unit_id") ');
    await runner.query(
      'CREATE TABLE "delivery" ("id" uuid NOT NULL, "way" text NOT NULL, "kind" text NOT NULL, "channel_id" uuid, "person_id" uuid, "cause" text NOT NULL, "payload" jsonb NOT NULL, "urgent" boolean NOT NULL, "status" text NOT NULL, "attempts" integer NOT NULL DEFAULT \'0\', "tries" integer NOT NULL DEFAULT \'0\', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "next_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE, "handed_at" TIMESTAMP WITH TIME ZONE, "claimed_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "reason" jsonb, CONSTRAINT "delivery_once_person" UNIQUE ("person_id", "way", "cause"), CONSTRAINT "delivery_once_channel" UNIQUE ("channel_id", "cause"), CONSTRAINT "PK_ffad7bf84e68716cd9af89003b0" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_933c8b4801c268a7d78044389b" ON "delivery"  ("created_at") ');
    await runner.query(
      'CREATE INDEX "delivery_due" ON "delivery"  ("next_at") WHERE status IN (\'waiting\', \'sending\')',
    );
    await runner.query(
      'CREATE TABLE "delivery_attempt" ("delivery_id" uuid NOT NULL, "number" integer NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "took_ms" integer NOT NULL, "outcome" text NOT NULL, "http_status" integer, "code" text, "answer" text, CONSTRAINT "PK_4ee71f92b6bd9450db5ea26c2cf" PRIMARY KEY ("delivery_id", "number"))',
    );
    await runner.query('ALTER TABLE "person" ADD "phone" text');
    await runner.query(
      'CREATE INDEX "notice_beside_digest" ON "notice"  ("created_at") WHERE channels <> \'["digest"]\'',
    );
    await runner.query(
      'ALTER TABLE "channel" ADD CONSTRAINT "FK_bcc9b423052e0d6485f80a5057c" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "delivery" ADD CONSTRAINT "FK_af872c306835779a1e9db775673" FOREIGN KEY ("channel_id") REFERENCES "channel"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "delivery" ADD CONSTRAINT "FK_291d7a7ca36c0b1b360f643cd15" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "delivery_attempt" ADD CONSTRAINT "FK_f9f738277033dbcf77c82b93b45" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "delivery_attempt" DROP CONSTRAINT "FK_f9f738277033dbcf77c82b93b45"');
    await runner.query('ALTER TABLE "delivery" DROP CONSTRAINT "FK_291d7a7ca36c0b1b360f643cd15"');
    await runner.query('ALTER TABLE "delivery" DROP CONSTRAINT "FK_af872c306835779a1e9db775673"');
    await runner.query('ALTER TABLE "channel" DROP CONSTRAINT "FK_bcc9b423052e0d6485f80a5057c"');
    await runner.query('DROP INDEX "bihuan"."notice_beside_digest"');
    await runner.query('ALTER TABLE "person" DROP COLUMN "phone"');
    await runner.query('DROP TABLE "delivery_attempt"');
    await runner.query('DROP INDEX "bihuan"."delivery_due"');
    await runner.query('DROP INDEX "bihuan"."IDX_933c8b4801c268a7d78044389b"');
    await runner.query('DROP TABLE "delivery"');
    await runner.query('DROP INDEX "bihuan"."IDX_bcc9b423052e0d6485f80a5057"');
    await runner.query('DROP TABLE "channel"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a case of before remembers of matters that it was none of: the same as its journal gives when it is told again. */
const added = {
  answeredOn: null,
  firstReplyClass: null,
  replyClass: null,
  promisedOn: null,
  rating: null,
  rectifiedAmounts: [],
  reviewOn: null,
  returnsAsked: 0,
  listedOn: null,
  listingDueOn: null,
  redos: 0,
  rectificationType: null,
  amount: null,
};

/** Hazards, proposals, hotline orders and audit findings get their columns, and their place in what cases remember. */
export class KindsOfMatter1795337386020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" ADD "rectification_type" text');
    await runner.query('ALTER TABLE "case" ADD "amount" numeric(18,2)');
    await runner.query('ALTER TABLE "case" ADD "rectified_amount" numeric(18,2)');
    await runner.query('ALTER TABLE "case" ADD "funds" numeric(18,2)');
    await runner.query('ALTER TABLE "case" ADD "emergency_plan" text');
    await runner.query('ALTER TABLE "case" ADD "listed_on" date');
    await runner.query('ALTER TABLE "case" ADD "first_reply_class" text');
    await runner.query('ALTER TABLE "case" ADD "reply_class" text');
    await runner.query('ALTER TABLE "case" ADD "promised_on" date');
    await runner.query('ALTER TABLE "case" ADD "rating" text');
    await runner.query('ALTER TABLE "case" ADD "redos" integer NOT NULL DEFAULT \'0\'');
    await runner.query(`UPDATE "case" SET context = $1::jsonb || context`, [JSON.stringify(added)]);
    // so that a request for a return that is still open counts as the one that its unit has asked for
    await runner.query(
      `UPDATE "case" c SET context = context || jsonb_build_object('returnsAsked',
         (SELECT count(*) FROM case_event e
           WHERE e.case_id = c.id AND e.type = 'request.submitted' AND e.payload->'proposal'->>'type' = 'case.returned'
             AND e.sequence > (SELECT coalesce(max(i.sequence), 0) FROM case_event i
                                WHERE i.case_id = c.id
                                  AND i.type IN ('case.issued', 'case.reissued', 'case.returned', 'case.reassigned'))))`,
    );
  }

  /** What cases remember more does no harm to older programs, and stays. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "case" DROP COLUMN "redos"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "rating"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "promised_on"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "reply_class"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "first_reply_class"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "listed_on"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "emergency_plan"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "funds"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "rectified_amount"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "amount"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "rectification_type"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Frozen years with signed differences, scores, public pages; what may be published of a case. */
export class TheYear1795341500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "year_freeze" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "year" integer NOT NULL, "as_of" date NOT NULL, "facts" jsonb NOT NULL, "facts_sha256" text NOT NULL, "figures" jsonb NOT NULL, "composer_version" text NOT NULL, "document_sha256" text NOT NULL, "document" bytea NOT NULL, "anchor_hash" text, "frozen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "frozen_by" uuid NOT NULL, CONSTRAINT "year_freeze_once" UNIQUE ("office_unit_id", "year"), CONSTRAINT "PK_1d422211d72390a50cc464e8993" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "year_correction" ("freeze_id" uuid NOT NULL, "sequence" integer NOT NULL, "case_id" uuid NOT NULL, "before" jsonb NOT NULL, "after" jsonb NOT NULL, "figures" jsonb NOT NULL, "reason" text NOT NULL, "signed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "signed_by" uuid NOT NULL, "previous_hash" text NOT NULL, "hash" text NOT NULL, CONSTRAINT "PK_3feab55f1061d6c7b5425a35353" PRIMARY KEY ("freeze_id", "sequence"))',
    );
    await runner.query('CREATE INDEX "IDX_6cfebd7f46d895b10ae60a0f05" ON "year_correction"  ("case_id") ');
    await runner.query(
      'CREATE TABLE "case_selection" ("id" uuid NOT NULL, "case_ids" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_2883eb8ba67d2894c672edd3e24" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "scoring_scheme" ("office_unit_id" uuid NOT NULL, "version" integer NOT NULL, "body" jsonb NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid NOT NULL, CONSTRAINT "PK_f0e8ee82a4347e97531af90da47" PRIMARY KEY ("office_unit_id", "version"))',
    );
    await runner.query(
      'CREATE TABLE "score_sheet" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "year" integer NOT NULL, "edition" integer NOT NULL, "as_of" date NOT NULL, "scheme" jsonb NOT NULL, "scheme_version" integer NOT NULL, "object_until" date NOT NULL, "status" text NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, "locked_at" TIMESTAMP WITH TIME ZONE, "locked_by" uuid, CONSTRAINT "score_sheet_version" UNIQUE ("office_unit_id", "year", "edition"), CONSTRAINT "PK_2d456b20d675a5e607486b79440" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "unit_score" ("sheet_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "version" integer NOT NULL, "score" text NOT NULL, "grade" text NOT NULL, "vetoed" boolean NOT NULL, "lines" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_222beaa13b7a8613cd7a8c2989f" PRIMARY KEY ("sheet_id", "unit_id", "version"))',
    );
    await runner.query('CREATE INDEX "IDX_30ed26392d85325312f8b46c8a" ON "unit_score"  ("unit_id") ');
    await runner.query(
      'CREATE TABLE "score_objection" ("id" uuid NOT NULL, "sheet_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "rule" text NOT NULL, "case_ids" jsonb NOT NULL, "reason" text NOT NULL, "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, "raised_by" uuid NOT NULL, "decision" text, "opinion" text, "decided_at" TIMESTAMP WITH TIME ZONE, "decided_by" uuid, CONSTRAINT "PK_e847589adf1a776dcdd498876cb" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_b969cfd863f001eea74b5b5c21" ON "score_objection"  ("unit_id") ');
    await runner.query('CREATE INDEX "IDX_35976fd257fac0ad3faa4b0c82" ON "score_objection"  ("sheet_id", "unit_id") ');
    await runner.query(
      'CREATE TABLE "public_page" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "year" integer NOT NULL, "edition" integer NOT NULL, "block" text NOT NULL, "status" text NOT NULL, "version" integer NOT NULL, "as_of" date NOT NULL, "html" text NOT NULL, "sha256" text NOT NULL, "findings" jsonb NOT NULL, "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drafted_by" uuid NOT NULL, "published_at" TIMESTAMP WITH TIME ZONE, "published_by" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, "withdrawn_by" uuid, "withdrawal_reason" text, CONSTRAINT "public_page_version" UNIQUE ("office_unit_id", "year", "edition"), CONSTRAINT "PK_ec08e0abab0cbe00ef6e7370df2" PRIMARY KEY ("id"))',
    );
    await runner.query('ALTER TABLE "case" ADD "disclosure" text NOT NULL DEFAULT \'not-public\'');
    await runner.query(
      'ALTER TABLE "year_freeze" ADD CONSTRAINT "FK_ecc105153200f7996921174119d" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "year_freeze" ADD CONSTRAINT "FK_ec3ded5e9be8c03594167c47bfa" FOREIGN KEY ("frozen_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "year_correction" ADD CONSTRAINT "FK_bfd01a120b6c34ad2486e527450" FOREIGN KEY ("freeze_id") REFERENCES "year_freeze"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "year_correction" ADD CONSTRAINT "FK_6cfebd7f46d895b10ae60a0f05c" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "year_correction" ADD CONSTRAINT "FK_a3773c624a1c2b8b25dca4218be" FOREIGN KEY ("signed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "scoring_scheme" ADD CONSTRAINT "FK_6949d452c3068e164bafec044f3" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "scoring_scheme" ADD CONSTRAINT "FK_9c79e0460f921c2850e7c42fe17" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_e93041081a7cf3daced23ac4662" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_467dc99b0df712dd8d80374d8c5" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_sheet" ADD CONSTRAINT "FK_69f87286502a787c4e629bc1d99" FOREIGN KEY ("locked_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "unit_score" ADD CONSTRAINT "FK_3cb802ca61339ac9571575e0e62" FOREIGN KEY ("sheet_id") REFERENCES "score_sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "unit_score" ADD CONSTRAINT "FK_30ed26392d85325312f8b46c8aa" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_objection" ADD CONSTRAINT "FK_ed8c6b199a0dd350cafcc8b2372" FOREIGN KEY ("sheet_id") REFERENCES "score_sheet"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_objection" ADD CONSTRAINT "FK_b969cfd863f001eea74b5b5c21b" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_objection" ADD CONSTRAINT "FK_b53b4f9289568dc7dc19152e287" FOREIGN KEY ("raised_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "score_objection" ADD CONSTRAINT "FK_a252d076bd914e5b233f0e9227c" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "public_page" ADD CONSTRAINT "FK_204dcaae777e02ac5674c72efbe" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "public_page" ADD CONSTRAINT "FK_c22d017f825fa1c70e2dc47125b" FOREIGN KEY ("drafted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "public_page" ADD CONSTRAINT "FK_be034f12495d9f543847ff716b5" FOREIGN KEY ("published_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "public_page" ADD CONSTRAINT "FK_745fe5fb1da55de2a6f8e503787" FOREIGN KEY ("withdrawn_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    // what was frozen, signed or scored is never changed
    for (const table of ['year_freeze', 'year_correction', 'scoring_scheme', 'unit_score']) {
      await runner.query(
        `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
         FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
      );
    }
    await runner.query(
      `CREATE TRIGGER final_is_final BEFORE UPDATE OR DELETE ON "score_sheet"
       FOR EACH ROW WHEN (OLD.status = 'locked') EXECUTE FUNCTION refuse_change()`,
    );
    // a page that was published is withdrawn or replaced, and its words stay what they were
    await runner.query(
      `CREATE TRIGGER words_stay BEFORE UPDATE ON "public_page" FOR EACH ROW
       WHEN (OLD.status <> 'draft' AND (NEW.html <> OLD.html OR NEW.sha256 <> OLD.sha256 OR NEW.status = 'draft'))
       EXECUTE FUNCTION refuse_change()`,
    );
    await runner.query(
      `CREATE TRIGGER final_is_final BEFORE DELETE ON "public_page"
       FOR EACH ROW WHEN (OLD.status <> 'draft') EXECUTE FUNCTION refuse_change()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "public_page" DROP CONSTRAINT "FK_745fe5fb1da55de2a6f8e503787"');
    await runner.query('ALTER TABLE "public_page" DROP CONSTRAINT "FK_be034f12495d9f543847ff716b5"');
    await runner.query('ALTER TABLE "public_page" DROP CONSTRAINT "FK_c22d017f825fa1c70e2dc47125b"');
    await runner.query('ALTER TABLE "public_page" DROP CONSTRAINT "FK_204dcaae777e02ac5674c72efbe"');
    await runner.query('ALTER TABLE "score_objection" DROP CONSTRAINT "FK_a252d076bd914e5b233f0e9227c"');
    await runner.query('ALTER TABLE "score_objection" DROP CONSTRAINT "FK_b53b4f9289568dc7dc19152e287"');
    await runner.query('ALTER TABLE "score_objection" DROP CONSTRAINT "FK_b969cfd863f001eea74b5b5c21b"');
    await runner.query('ALTER TABLE "score_objection" DROP CONSTRAINT "FK_ed8c6b199a0dd350cafcc8b2372"');
    await runner.query('ALTER TABLE "unit_score" DROP CONSTRAINT "FK_30ed26392d85325312f8b46c8aa"');
    await runner.query('ALTER TABLE "unit_score" DROP CONSTRAINT "FK_3cb802ca61339ac9571575e0e62"');
    await runner.query('ALTER TABLE "score_sheet" DROP CONSTRAINT "FK_69f87286502a787c4e629bc1d99"');
    await runner.query('ALTER TABLE "score_sheet" DROP CONSTRAINT "FK_467dc99b0df712dd8d80374d8c5"');
    await runner.query('ALTER TABLE "score_sheet" DROP CONSTRAINT "FK_e93041081a7cf3daced23ac4662"');
    await runner.query('ALTER TABLE "scoring_scheme" DROP CONSTRAINT "FK_9c79e0460f921c2850e7c42fe17"');
    await runner.query('ALTER TABLE "scoring_scheme" DROP CONSTRAINT "FK_6949d452c3068e164bafec044f3"');
    await runner.query('ALTER TABLE "year_correction" DROP CONSTRAINT "FK_a3773c624a1c2b8b25dca4218be"');
    await runner.query('ALTER TABLE "year_correction" DROP CONSTRAINT "FK_6cfebd7f46d895b10ae60a0f05c"');
    await runner.query('ALTER TABLE "year_correction" DROP CONSTRAINT "FK_bfd01a120b6c34ad2486e527450"');
    await runner.query('ALTER TABLE "year_freeze" DROP CONSTRAINT "FK_ec3ded5e9be8c03594167c47bfa"');
    await runner.query('ALTER TABLE "year_freeze" DROP CONSTRAINT "FK_ecc105153200f7996921174119d"');
    await runner.query('ALTER TABLE "case" DROP COLUMN "disclosure"');
    await runner.query('DROP TABLE "public_page"');
    await runner.query('DROP INDEX "bihuan"."IDX_35976fd257fac0ad3faa4b0c82"');
    await runner.query('DROP INDEX "bihuan"."IDX_b969cfd863f001eea74b5b5c21"');
    await runner.query('DROP TABLE "score_objection"');
    await runner.query('DROP INDEX "bihuan"."IDX_30ed26392d85325312f8b46c8a"');
    await runner.query('DROP TABLE "unit_score"');
    await runner.query('DROP TABLE "score_sheet"');
    await runner.query('DROP TABLE "scoring_scheme"');
    await runner.query('DROP TABLE "case_selection"');
    await runner.query('DROP INDEX "bihuan"."IDX_6cfebd7f46d895b10ae60a0f05"');
    await runner.query('DROP TABLE "year_correction"');
    await runner.query('DROP TABLE "year_freeze"');
  }
}

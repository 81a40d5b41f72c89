import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was issued is never written again: only its receipt is added. */
const FROZEN = `
  CREATE FUNCTION urging_document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR NEW.status NOT IN ('issued', 'received')
       OR (NEW.number, NEW.issued_text, NEW.sha256, NEW.issued_at, NEW.content, NEW.title, NEW.case_id, NEW.unit_id)
          IS DISTINCT FROM
          (OLD.number, OLD.issued_text, OLD.sha256, OLD.issued_at, OLD.content, OLD.title, OLD.case_id, OLD.unit_id) THEN
      RAISE EXCEPTION 'an issued urging notice is never changed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER urging_document_stays BEFORE UPDATE OR DELETE ON urging_document
    FOR EACH ROW WHEN (OLD.status IN ('issued', 'received')) EXECUTE FUNCTION urging_document_stays()`;

/** What the ladder proposes, and urging notices with their approval, number and receipt. */
export class UrgingNotices1795340400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "escalation_proposal" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "timer_id" uuid NOT NULL, "rung" text NOT NULL, "effect" text NOT NULL, "level" integer NOT NULL, "cause" text NOT NULL, "due_on" date NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "status" text NOT NULL, "decided_by" uuid, "decided_role" text, "decided_at" TIMESTAMP WITH TIME ZONE, "reason" text, "basis" text, "leader_approval" jsonb, CONSTRAINT "escalation_proposal_once" UNIQUE ("cause"), CONSTRAINT "escalation_proposal_approved" CHECK (status <> \'taken\' OR effect LIKE \'urging-%\' OR (decided_by IS NOT NULL AND basis IS NOT NULL AND decided_role IS NOT NULL AND decided_role IN (\'office-lead\', \'gov-leader\') AND (decided_role = \'gov-leader\' OR effect = \'raised-supervision\' OR leader_approval IS NOT NULL))), CONSTRAINT "escalation_proposal_decided" CHECK ((status = \'open\') = (decided_at IS NULL)), CONSTRAINT "PK_d0a5f634f12a03cd63303ce5bf6" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_edda1611f7e7cc551ba84d58ac" ON "escalation_proposal"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_1f16da770fbf3edb86c0a8565c" ON "escalation_proposal"  ("timer_id") ');
    await runner.query(
      'CREATE INDEX "IDX_79cf337b8b49416410d0af775b" ON "escalation_proposal"  ("office_unit_id", "status", "effect") ',
    );
    await runner.query(
      'CREATE UNIQUE INDEX "escalation_proposal_undecided" ON "escalation_proposal"  ("case_id", "effect") WHERE status = \'open\'',
    );
    await runner.query(
      'CREATE TABLE "urging_document" ("id" uuid NOT NULL, "proposal_id" uuid, "case_id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "colour" text NOT NULL, "level" integer NOT NULL, "reason" text, "title" text NOT NULL, "content" jsonb NOT NULL, "status" text NOT NULL, "version" integer NOT NULL, "authors" jsonb NOT NULL, "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drafted_by" uuid, "approved_at" TIMESTAMP WITH TIME ZONE, "approved_by" uuid, "approved_role" text, "approved_basis" text, "approved_opinion" text, "leader_approval" jsonb, "number" text, "issued_at" TIMESTAMP WITH TIME ZONE, "issued_by" uuid, "issued_text" text, "sha256" text, "received_at" TIMESTAMP WITH TIME ZONE, "received_by" uuid, "dropped_at" TIMESTAMP WITH TIME ZONE, "dropped_by" uuid, "drop_reason" text, CONSTRAINT "urging_document_number" UNIQUE ("office_unit_id", "number"), CONSTRAINT "urging_document_numbered" CHECK ((status IN (\'issued\', \'received\')) = (number IS NOT NULL AND issued_at IS NOT NULL AND issued_text IS NOT NULL AND sha256 IS NOT NULL)), CONSTRAINT "urging_document_approved" CHECK (status IN (\'draft\', \'dropped\') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL AND approved_basis IS NOT NULL AND approved_role IS NOT NULL AND approved_role IN (\'office-lead\', \'gov-leader\') AND NOT authors @> to_jsonb(approved_by::text) AND (colour <> \'red\' OR approved_role = \'gov-leader\' OR leader_approval IS NOT NULL))), CONSTRAINT "PK_025f0fce79c1f492089f6fac8dd" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_52ffb4e898d440fbc15a39bf0b" ON "urging_document"  ("proposal_id") ');
    await runner.query('CREATE INDEX "IDX_d668531147d7685a56a1b0a997" ON "urging_document"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_04d7921a755fb027315bbdcfd3" ON "urging_document"  ("unit_id") ');
    await runner.query(
      'CREATE INDEX "IDX_e2724fb5f6d9b02ba9b467a242" ON "urging_document"  ("office_unit_id", "status") ',
    );
    await runner.query(
      'ALTER TABLE "escalation_proposal" ADD CONSTRAINT "FK_edda1611f7e7cc551ba84d58ac7" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "escalation_proposal" ADD CONSTRAINT "FK_5f612019e53117a02a15813fe04" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "escalation_proposal" ADD CONSTRAINT "FK_c0678578fe1a36a8f3e220ee1b6" FOREIGN KEY ("decided_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_52ffb4e898d440fbc15a39bf0ba" FOREIGN KEY ("proposal_id") REFERENCES "escalation_proposal"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_d668531147d7685a56a1b0a997b" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_e745fe2387e0f1eeabd02d0352d" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_04d7921a755fb027315bbdcfd3a" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_9655554f587d4f4c609f4ec182b" FOREIGN KEY ("drafted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_45c69521a52f941d4437180d0ce" FOREIGN KEY ("approved_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_1552305edf07a59c861a49152eb" FOREIGN KEY ("issued_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_be1ff984c0d1adea416c5d7d64d" FOREIGN KEY ("received_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "urging_document" ADD CONSTRAINT "FK_70c025a1f7cc6b69f6fcf99b6d2" FOREIGN KEY ("dropped_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_70c025a1f7cc6b69f6fcf99b6d2"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_be1ff984c0d1adea416c5d7d64d"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_1552305edf07a59c861a49152eb"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_45c69521a52f941d4437180d0ce"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_9655554f587d4f4c609f4ec182b"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_04d7921a755fb027315bbdcfd3a"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_e745fe2387e0f1eeabd02d0352d"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_d668531147d7685a56a1b0a997b"');
    await runner.query('ALTER TABLE "urging_document" DROP CONSTRAINT "FK_52ffb4e898d440fbc15a39bf0ba"');
    await runner.query('ALTER TABLE "escalation_proposal" DROP CONSTRAINT "FK_c0678578fe1a36a8f3e220ee1b6"');
    await runner.query('ALTER TABLE "escalation_proposal" DROP CONSTRAINT "FK_5f612019e53117a02a15813fe04"');
    await runner.query('ALTER TABLE "escalation_proposal" DROP CONSTRAINT "FK_edda1611f7e7cc551ba84d58ac7"');
    await runner.query('DROP INDEX "bihuan"."IDX_e2724fb5f6d9b02ba9b467a242"');
    await runner.query('DROP INDEX "bihuan"."IDX_04d7921a755fb027315bbdcfd3"');
    await runner.query('DROP INDEX "bihuan"."IDX_d668531147d7685a56a1b0a997"');
    await runner.query('DROP INDEX "bihuan"."IDX_52ffb4e898d440fbc15a39bf0b"');
    await runner.query('DROP TABLE "urging_document"');
    await runner.query('DROP FUNCTION urging_document_stays()');
    await runner.query('DROP INDEX "bihuan"."escalation_proposal_undecided"');
    await runner.query('DROP INDEX "bihuan"."IDX_79cf337b8b49416410d0af775b"');
    await runner.query('DROP INDEX "bihuan"."IDX_1f16da770fbf3edb86c0a8565c"');
    await runner.query('DROP INDEX "bihuan"."IDX_edda1611f7e7cc551ba84d58ac"');
    await runner.query('DROP TABLE "escalation_proposal"');
  }
}

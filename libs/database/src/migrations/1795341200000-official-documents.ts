import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was issued is never written again: it may only be withdrawn, with its number and its bytes. What is approved is what
 * goes out: whoever changes it takes the approval back.
 */
const FROZEN = `
  CREATE FUNCTION official_document_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.status = 'approved' AND NEW.status IN ('approved', 'issued') AND
       (NEW.kind, NEW.unit_id, NEW.title, NEW.content, NEW.template_id, NEW.template_version, NEW.authors, NEW.needs_leader)
       IS DISTINCT FROM
       (OLD.kind, OLD.unit_id, OLD.title, OLD.content, OLD.template_id, OLD.template_version, OLD.authors, OLD.needs_leader) THEN
      RAISE EXCEPTION 'an approved document goes out as it was approved';
    END IF;
    IF OLD.status IN ('draft', 'discarded') AND NEW.status IN ('issued', 'withdrawn') THEN
      RAISE EXCEPTION 'a document is approved before it is issued';
    END IF;
    IF OLD.status IN ('issued', 'withdrawn') AND
       (NEW.status NOT IN ('issued', 'withdrawn') OR (OLD.status = 'withdrawn' AND NEW.status = 'issued') OR
        (NEW.kind, NEW.unit_id, NEW.title, NEW.content, NEW.number, NEW.series, NEW.series_number, NEW.issued_at,
         NEW.issued_content, NEW.document, NEW.sha256, NEW.approved_by, NEW.approved_at)
        IS DISTINCT FROM
        (OLD.kind, OLD.unit_id, OLD.title, OLD.content, OLD.number, OLD.series, OLD.series_number, OLD.issued_at,
         OLD.issued_content, OLD.document, OLD.sha256, OLD.approved_by, OLD.approved_at)) THEN
      RAISE EXCEPTION 'an issued document is never changed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER official_document_stays BEFORE UPDATE ON official_document
    FOR EACH ROW EXECUTE FUNCTION official_document_stays();
  CREATE FUNCTION official_document_kept() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'an issued document is never removed';
  END $$;
  CREATE TRIGGER official_document_kept BEFORE DELETE ON official_document
    FOR EACH ROW WHEN (OLD.status IN ('issued', 'withdrawn')) EXECUTE FUNCTION official_document_kept();
  CREATE FUNCTION official_document_signature_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a receipt is never changed';
  END $$;
  CREATE TRIGGER official_document_signature_stays BEFORE UPDATE OR DELETE ON official_document_receipt
    FOR EACH ROW WHEN (OLD.received_at IS NOT NULL) EXECUTE FUNCTION official_document_signature_stays();
  CREATE FUNCTION document_template_stays() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR (NEW.scope, NEW.kind, NEW.version, NEW.content, NEW.sha256) IS DISTINCT FROM
       (OLD.scope, OLD.kind, OLD.version, OLD.content, OLD.sha256) THEN
      RAISE EXCEPTION 'a version of a template is never changed';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER document_template_stays BEFORE UPDATE OR DELETE ON document_template
    FOR EACH ROW EXECUTE FUNCTION document_template_stays()`;
const THAWED = `
  DROP TRIGGER document_template_stays ON document_template;
  DROP TRIGGER official_document_signature_stays ON official_document_receipt;
  DROP TRIGGER official_document_kept ON official_document;
  DROP TRIGGER official_document_stays ON official_document;
  DROP FUNCTION document_template_stays();
  DROP FUNCTION official_document_signature_stays();
  DROP FUNCTION official_document_kept();
  DROP FUNCTION official_document_stays()`;

/** Official documents with their approval, number and receipts, and the templates they are made with. */
export class OfficialDocuments1795341200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "document_template" ("id" uuid NOT NULL, "unit_id" uuid, "scope" text NOT NULL, "kind" text NOT NULL, "version" integer NOT NULL, "name" text NOT NULL, "content" bytea NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "check_result" jsonb NOT NULL, "active" boolean NOT NULL, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, "uploaded_by" uuid NOT NULL, CONSTRAINT "document_template_version" UNIQUE ("scope", "kind", "version"), CONSTRAINT "document_template_own_version" CHECK (version > 0), CONSTRAINT "document_template_scope" CHECK (scope = coalesce(unit_id::text, \'all\')), CONSTRAINT "PK_0e9c5bda0dd75f3bde7ae176c62" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_1b77b45c856d3fc4ae88aedf87" ON "document_template"  ("unit_id") ');
    await runner.query(
      'CREATE UNIQUE INDEX "document_template_active" ON "document_template"  ("scope", "kind") WHERE active',
    );
    await runner.query(
      'CREATE TABLE "document_mark" ("unit_id" uuid NOT NULL, "kind" text NOT NULL, "mark" text NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid NOT NULL, CONSTRAINT "PK_46348ef71e82ec126aa9b63a641" PRIMARY KEY ("unit_id", "kind"))',
    );
    await runner.query(
      'CREATE TABLE "official_document" ("id" uuid NOT NULL, "kind" text NOT NULL, "unit_id" uuid NOT NULL, "title" text NOT NULL, "facts" jsonb NOT NULL, "content" jsonb NOT NULL, "status" text NOT NULL, "version" integer NOT NULL, "template_id" uuid, "template_version" integer NOT NULL, "authors" jsonb NOT NULL, "needs_leader" boolean NOT NULL, "drafted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "drafted_by" uuid NOT NULL, "approved_at" TIMESTAMP WITH TIME ZONE, "approved_by" uuid, "approved_role" text, "approved_opinion" text, "leader_approval" jsonb, "number" text, "series" text, "series_number" integer, "issued_at" TIMESTAMP WITH TIME ZONE, "issued_by" uuid, "issued_content" jsonb, "document" bytea, "sha256" text, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by" uuid, "end_reason" text, CONSTRAINT "official_document_number" UNIQUE ("series", "series_number"), CONSTRAINT "official_document_criticism" CHECK (needs_leader OR kind <> \'bulletin\'), CONSTRAINT "official_document_ended" CHECK ((status IN (\'withdrawn\', \'discarded\')) = (ended_at IS NOT NULL AND end_reason IS NOT NULL)), CONSTRAINT "official_document_issued" CHECK ((status IN (\'issued\', \'withdrawn\')) = (number IS NOT NULL AND series IS NOT NULL AND series_number IS NOT NULL AND issued_at IS NOT NULL AND issued_content IS NOT NULL AND document IS NOT NULL AND sha256 IS NOT NULL)), CONSTRAINT "official_document_approved" CHECK (status IN (\'draft\', \'discarded\') OR (approved_by IS NOT NULL AND approved_at IS NOT NULL AND approved_role IS NOT NULL AND approved_role IN (\'office-lead\', \'gov-leader\', \'unit-leader\') AND approved_opinion IS NOT NULL AND NOT authors @> to_jsonb(approved_by::text) AND (NOT needs_leader OR approved_role = \'gov-leader\' OR leader_approval IS NOT NULL))), CONSTRAINT "PK_0ac471d1ca2ee389ce741c3c6ee" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_054e5efd12a52eee7180f26101" ON "official_document"  ("template_id") ');
    await runner.query('CREATE INDEX "IDX_274c57dc314a261637dd713ae5" ON "official_document"  ("drafted_at") ');
    await runner.query('CREATE INDEX "IDX_fbfa2a426f24561312ea9ed060" ON "official_document"  ("unit_id", "status") ');
    await runner.query(
      'CREATE TABLE "official_document_case" ("document_id" uuid NOT NULL, "case_id" uuid NOT NULL, "position" integer NOT NULL, CONSTRAINT "PK_700522aec0b1d6588e2cd8759bd" PRIMARY KEY ("document_id", "case_id"))',
    );
    await runner.query('CREATE INDEX "IDX_4a531d0d89f2456ed137a7a6cd" ON "official_document_case"  ("case_id") ');
    await runner.query(
      'CREATE TABLE "official_document_receipt" ("document_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "received_at" TIMESTAMP WITH TIME ZONE, "received_by" uuid, CONSTRAINT "official_document_receipt_signed" CHECK ((received_at IS NULL) = (received_by IS NULL)), CONSTRAINT "PK_7787640b911a55b67cadad6ffa8" PRIMARY KEY ("document_id", "unit_id"))',
    );
    await runner.query('CREATE INDEX "IDX_0e5beedfbeb0062ba9516ed789" ON "official_document_receipt"  ("unit_id") ');
    await runner.query(
      'ALTER TABLE "document_template" ADD CONSTRAINT "FK_1b77b45c856d3fc4ae88aedf87e" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "document_template" ADD CONSTRAINT "FK_164a1513c5c547c2a73d5e89520" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "document_mark" ADD CONSTRAINT "FK_f3d8a763ac8b9df9380c6ced85e" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "document_mark" ADD CONSTRAINT "FK_c22b7204444d2e450f2d0072754" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_13c1a224f13e1c0cb69cb5afa00" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_054e5efd12a52eee7180f261017" FOREIGN KEY ("template_id") REFERENCES "document_template"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_cbb4554799fdd85b5836b3c1b3d" FOREIGN KEY ("drafted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_928dab47d63f11e64e393c720d8" FOREIGN KEY ("approved_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_1378bd0e096fd7f59b3a8c8286f" FOREIGN KEY ("issued_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document" ADD CONSTRAINT "FK_747fac93df4f67522d581e31502" FOREIGN KEY ("ended_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document_case" ADD CONSTRAINT "FK_686d268525c141a7eb82819eaa6" FOREIGN KEY ("document_id") REFERENCES "official_document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document_case" ADD CONSTRAINT "FK_4a531d0d89f2456ed137a7a6cd4" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document_receipt" ADD CONSTRAINT "FK_65a098cac47338014c22357944d" FOREIGN KEY ("document_id") REFERENCES "official_document"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document_receipt" ADD CONSTRAINT "FK_0e5beedfbeb0062ba9516ed789b" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "official_document_receipt" ADD CONSTRAINT "FK_18d30a6c0075aadbc407a3bdb40" FOREIGN KEY ("received_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(FROZEN);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(THAWED);
    await runner.query('ALTER TABLE "official_document_receipt" DROP CONSTRAINT "FK_18d30a6c0075aadbc407a3bdb40"');
    await runner.query('ALTER TABLE "official_document_receipt" DROP CONSTRAINT "FK_0e5beedfbeb0062ba9516ed789b"');
    await runner.query('ALTER TABLE "official_document_receipt" DROP CONSTRAINT "FK_65a098cac47338014c22357944d"');
    await runner.query('ALTER TABLE "official_document_case" DROP CONSTRAINT "FK_4a531d0d89f2456ed137a7a6cd4"');
    await runner.query('ALTER TABLE "official_document_case" DROP CONSTRAINT "FK_686d268525c141a7eb82819eaa6"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_747fac93df4f67522d581e31502"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_1378bd0e096fd7f59b3a8c8286f"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_928dab47d63f11e64e393c720d8"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_cbb4554799fdd85b5836b3c1b3d"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_054e5efd12a52eee7180f261017"');
    await runner.query('ALTER TABLE "official_document" DROP CONSTRAINT "FK_13c1a224f13e1c0cb69cb5afa00"');
    await runner.query('ALTER TABLE "document_mark" DROP CONSTRAINT "FK_c22b7204444d2e450f2d0072754"');
    await runner.query('ALTER TABLE "document_mark" DROP CONSTRAINT "FK_f3d8a763ac8b9df9380c6ced85e"');
    await runner.query('ALTER TABLE "document_template" DROP CONSTRAINT "FK_164a1513c5c547c2a73d5e89520"');
    await runner.query('ALTER TABLE "document_template" DROP CONSTRAINT "FK_1b77b45c856d3fc4ae88aedf87e"');
    await runner.query('DROP INDEX "bihuan"."IDX_0e5beedfbeb0062ba9516ed789"');
    await runner.query('DROP TABLE "official_document_receipt"');
    await runner.query('DROP INDEX "bihuan"."IDX_4a531d0d89f2456ed137a7a6cd"');
    await runner.query('DROP TABLE "official_document_case"');
    await runner.query('DROP INDEX "bihuan"."IDX_fbfa2a426f24561312ea9ed060"');
    await runner.query('DROP INDEX "bihuan"."IDX_274c57dc314a261637dd713ae5"');
    await runner.query('DROP INDEX "bihuan"."IDX_054e5efd12a52eee7180f26101"');
    await runner.query('DROP TABLE "official_document"');
    await runner.query('DROP TABLE "document_mark"');
    await runner.query('DROP INDEX "bihuan"."document_template_active"');
    await runner.query('DROP INDEX "bihuan"."IDX_1b77b45c856d3fc4ae88aedf87"');
    await runner.query('DROP TABLE "document_template"');
  }
}

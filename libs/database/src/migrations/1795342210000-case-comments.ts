import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people say about a case, told at once to whoever may read it. */
export class CaseComments1795342210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "case_comment" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "author_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "audience" text NOT NULL, "text" text, "mentions" jsonb NOT NULL, "version" integer NOT NULL, "told_version" integer NOT NULL DEFAULT '0', "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "edited_at" TIMESTAMP WITH TIME ZONE, "removed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "case_comment_removed" CHECK ((removed_at IS NULL) = (text IS NOT NULL)), CONSTRAINT "PK_cf3fac04fffd4b72988cec36ca8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0fe8b393d1bc17794b9f9aab3f" ON "case_comment" ("author_id")`);
    await runner.query(`CREATE INDEX "IDX_def4d023a9433a763070e6d1f8" ON "case_comment" ("unit_id")`);
    await runner.query(
      `CREATE INDEX "case_comment_untold" ON "case_comment" ("created_at") WHERE told_version < version AND mentions <> '[]'`,
    );
    await runner.query(
      `CREATE INDEX "IDX_ee312edeb45b3f416d63257b12" ON "case_comment" ("case_id", "created_at", "id")`,
    );
    await runner.query(
      `ALTER TABLE "case_comment" ADD CONSTRAINT "FK_33f1a6e9083be3bef5d11827bfa" FOREIGN KEY ("case_id") REFERENCES "case"("id")`,
    );
    await runner.query(
      `ALTER TABLE "case_comment" ADD CONSTRAINT "FK_0fe8b393d1bc17794b9f9aab3f0" FOREIGN KEY ("author_id") REFERENCES "person"("id")`,
    );
    await runner.query(
      `ALTER TABLE "case_comment" ADD CONSTRAINT "FK_def4d023a9433a763070e6d1f86" FOREIGN KEY ("unit_id") REFERENCES "unit"("id")`,
    );
    await runner.query(`
      CREATE FUNCTION tell_comment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('bihuan_changes',
          CASE NEW.audience WHEN 'everyone' THEN 'comments ' ELSE 'office-comments ' END || NEW.case_id);
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_comment AFTER INSERT OR UPDATE OF version ON "case_comment" FOR EACH ROW
      EXECUTE FUNCTION tell_comment()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "case_comment"');
    await runner.query('DROP FUNCTION tell_comment()');
  }
}

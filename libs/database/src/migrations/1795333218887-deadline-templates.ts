import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeadlineTemplates1795333218887 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "deadline_template" ("code" text NOT NULL, "body" jsonb, "active" boolean NOT NULL, "version" integer NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_by" uuid, CONSTRAINT "PK_157fbc34a18eb1a1faa1991561b" PRIMARY KEY ("code"))',
    );
    await runner.query(
      'ALTER TABLE "deadline_template" ADD CONSTRAINT "FK_214efe0923fbdfb2982a821796f" FOREIGN KEY ("changed_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "deadline_template" DROP CONSTRAINT "FK_214efe0923fbdfb2982a821796f"');
    await runner.query('DROP TABLE "deadline_template"');
  }
}

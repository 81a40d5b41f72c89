import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which entries of the code lists an office still offers, and in which order. */
export class CodeLists1795342410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "code_list_entry" ("list" text NOT NULL, "code" text NOT NULL, "retired_at" TIMESTAMP WITH TIME ZONE, "position" integer, "changed_by" uuid, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_c4978ae5304dcdf00accf5bc4ca" PRIMARY KEY ("list", "code"))',
    );
    await runner.query(
      'ALTER TABLE "code_list_entry" ADD CONSTRAINT "FK_590178200883d5e670db8fd17da" FOREIGN KEY ("changed_by") REFERENCES "person"("id")',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "code_list_entry"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Notices that lead to an official document. */
export class NoticesOfDocuments1795341700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" ADD "document_id" uuid`);
    await runner.query(`CREATE INDEX "IDX_99faf55dcff9fb2dca4b403147" ON "notice" ("document_id")`);
    await runner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "FK_99faf55dcff9fb2dca4b4031474" FOREIGN KEY ("document_id") REFERENCES "official_document"("id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "notice" DROP COLUMN "document_id"');
  }
}

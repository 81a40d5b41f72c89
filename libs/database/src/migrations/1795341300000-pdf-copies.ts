import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PdfCopies1795341300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "pdf_copy" ("docx_sha256" text NOT NULL, "pdf" bytea NOT NULL, "made_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_b976083432cc944819ce3f8f7c1" PRIMARY KEY ("docx_sha256"))',
    );
    await runner.query('CREATE INDEX "IDX_594ab4ae65e85a29896a410ddd" ON "pdf_copy" ("made_at")');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX "IDX_594ab4ae65e85a29896a410ddd"');
    await runner.query('DROP TABLE "pdf_copy"');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The journal and the access log can be added to and read, by nobody changed. */
export class AppendOnlyJournal1795321700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
      END $$`);
    for (const table of ['case_event', 'access_log', 'journal_anchor']) {
      await runner.query(`
        CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "${table}"
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['case_event', 'access_log', 'journal_anchor']) {
      await runner.query(`DROP TRIGGER append_only ON "${table}"`);
    }
    await runner.query('DROP FUNCTION refuse_change()');
  }
}

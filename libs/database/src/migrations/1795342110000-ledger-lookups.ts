import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Words are looked up in their index and nowhere else. The planner takes the confirmation of a found row for work that is
 * always done, and would rather cut up every text anew for a frequent word: a thousand times dearer than it thinks. The
 * number of rows is put high, so that what is found is compared with the narrow index and not fetched case by case.
 */
const LOOK_UP = `
  CREATE FUNCTION cases_with(word text) RETURNS SETOF uuid LANGUAGE sql STABLE STRICT ROWS 50000
  SET search_path FROM CURRENT SET enable_seqscan TO off SET work_mem TO '64MB' AS $$
    SELECT s.case_id FROM case_search s
     WHERE search_grams(s.text) @> search_keys(word) AND strpos(s.text, search_form(word)) > 0
  $$`;

/** What lists are narrowed and sorted by: so most of them are found without reading the wide rows of all cases. */
const NARROW = `
  id, office_unit_id, lead_unit_id, verify_unit_id, inspection_id, workflow, state, source_type, domain, severity, result,
  issued_on, handed_in_on, suspended_on, progress_since, due_original, relapses, escalation, extensions, registered_at,
  closed_at, changed_at`;
const inOrder = (included: string) =>
  `CREATE INDEX case_in_order ON "case" (open DESC, due_on, number) INCLUDE (${included})`;

export class LedgerLookups1795342110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(LOOK_UP);
    // no plan asks how frequent a pair is, and finding out would cut up every text
    await runner.query('ALTER INDEX case_search_grams ALTER COLUMN 1 SET STATISTICS 0');
    await runner.query('DROP INDEX case_in_order');
    await runner.query(inOrder(NARROW));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_in_order');
    await runner.query(inOrder('id, office_unit_id'));
    await runner.query('ALTER INDEX case_search_grams ALTER COLUMN 1 SET STATISTICS DEFAULT');
    await runner.query('DROP FUNCTION cases_with(text)');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/*
 * The words of cases in a form that searches compare, kept by triggers (ADR 0025); when a case last changed; saved views; and
 * an index that holds the ledger in its usual order.
 */

/** The form in which texts are compared. The collation is named: the form must not hang on where the server stands. */
const FORM = `
  CREATE FUNCTION search_form(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(normalize(t, NFKC) COLLATE "C")`;

/** The characters of a text and the pairs of neighbours. */
const GRAMS = `
  CREATE FUNCTION search_grams(t text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT coalesce(array_agg(DISTINCT gram), '{}')
      FROM (SELECT one, one || lead(one) OVER (ORDER BY place) AS two
              FROM string_to_table(t, NULL) WITH ORDINALITY AS characters(one, place)) pairs
     CROSS JOIN LATERAL (VALUES (one), (two)) AS grams(gram)
     WHERE gram IS NOT NULL;
  END`;

/** What must be among the grams of a text that contains a word: its pairs, or its one character. */
const KEYS = `
  CREATE FUNCTION search_keys(word text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  BEGIN ATOMIC
    SELECT coalesce(array_agg(gram), '{}') FROM unnest(search_grams(search_form(word))) AS grams(gram)
     WHERE length(gram) = 2 OR length(search_form(word)) = 1;
  END`;

const REFRESH = `
  CREATE FUNCTION refresh_case_search(ids uuid[]) RETURNS void LANGUAGE sql SET search_path FROM CURRENT AS $$
    INSERT INTO case_search AS known (case_id, text)
    SELECT c.id, search_form(concat_ws(E'\\n', c.number, c.external_number, c.title, c.finding, c.cause, c.goal,
             (SELECT string_agg(m.text, E'\\n' ORDER BY m.position) FROM measure m
               WHERE m.case_id = c.id AND m.round = c.relapses)))
      FROM "case" c WHERE c.id = ANY(ids)
    ON CONFLICT (case_id) DO UPDATE SET text = EXCLUDED.text WHERE known.text <> EXCLUDED.text
  $$`;

const triggerFunction = (name: string, ids: string) => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
  BEGIN
    PERFORM refresh_case_search(${ids});
    RETURN NULL;
  END $$`;

const WORDS_OF_A_CASE = ['number', 'external_number', 'title', 'finding', 'cause', 'goal', 'relapses'];
const differs = (columns: readonly string[]) =>
  columns.map((column) => `OLD.${column} IS DISTINCT FROM NEW.${column}`).join(' OR ');

const TRIGGERS = [
  triggerFunction('search_new_cases', 'ARRAY(SELECT id FROM changed)'),
  triggerFunction('search_changed_case', 'ARRAY[NEW.id]'),
  triggerFunction('search_measures', 'ARRAY(SELECT DISTINCT case_id FROM changed)'),
  triggerFunction('search_changed_measure', 'ARRAY[OLD.case_id, NEW.case_id]'),
  `CREATE TRIGGER search_new_cases AFTER INSERT ON "case" REFERENCING NEW TABLE AS changed
   FOR EACH STATEMENT EXECUTE FUNCTION search_new_cases()`,
  `CREATE TRIGGER search_changed_case AFTER UPDATE ON "case"
   FOR EACH ROW WHEN (${differs(WORDS_OF_A_CASE)}) EXECUTE FUNCTION search_changed_case()`,
  `CREATE TRIGGER search_new_measures AFTER INSERT ON measure REFERENCING NEW TABLE AS changed
   FOR EACH STATEMENT EXECUTE FUNCTION search_measures()`,
  `CREATE TRIGGER search_dropped_measures AFTER DELETE ON measure REFERENCING OLD TABLE AS changed
   FOR EACH STATEMENT EXECUTE FUNCTION search_measures()`,
  `CREATE TRIGGER search_changed_measure AFTER UPDATE ON measure
   FOR EACH ROW WHEN (${differs(['case_id', 'round', 'position', 'text'])}) EXECUTE FUNCTION search_changed_measure()`,
];

const FILL = [
  `UPDATE "case" c SET changed_at = latest.at
     FROM (SELECT case_id, max(at) AS at FROM case_event GROUP BY case_id) latest WHERE latest.case_id = c.id`,
  'SELECT refresh_case_search(ARRAY(SELECT id FROM "case"))',
  'CREATE INDEX case_search_grams ON case_search USING gin (search_grams(text))',
  'CREATE INDEX case_in_order ON "case" (open DESC, due_on, number) INCLUDE (id, office_unit_id)',
];

export class LedgerViews1795342100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, FORM, GRAMS, KEYS, REFRESH, ...TRIGGERS, ...FILL])
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of ['search_new_cases', 'search_changed_case'])
      await runner.query(`DROP TRIGGER ${name} ON "case"`);
    for (const name of ['search_new_measures', 'search_dropped_measures', 'search_changed_measure'])
      await runner.query(`DROP TRIGGER ${name} ON measure`);
    await runner.query('DROP INDEX case_in_order');
    await runner.query('DROP TABLE saved_view');
    await runner.query('DROP TABLE case_search');
    await runner.query('ALTER TABLE "case" DROP COLUMN "changed_at"');
    for (const name of ['search_new_cases', 'search_changed_case', 'search_measures', 'search_changed_measure'])
      await runner.query(`DROP FUNCTION ${name}()`);
    for (const name of ['refresh_case_search(uuid[])', 'search_keys(text)', 'search_grams(text)', 'search_form(text)'])
      await runner.query(`DROP FUNCTION ${name}`);
  }
}

const TABLES = [
  'CREATE TABLE "case_search" ("case_id" uuid NOT NULL, "text" text NOT NULL, CONSTRAINT "PK_ffc6f712b86e3f87383350e5593" PRIMARY KEY ("case_id"))',
  'CREATE TABLE "saved_view" ("id" uuid NOT NULL, "owner_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "title" text NOT NULL, "sharing" text NOT NULL, "query" jsonb NOT NULL, "columns" jsonb NOT NULL, "position" integer NOT NULL, "version" integer NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_be317311b88c1a5e47ad6c19081" PRIMARY KEY ("id"))',
  'CREATE INDEX "IDX_88271fb9c329ccb562d953454e" ON "saved_view"  ("unit_id") ',
  'CREATE INDEX "IDX_e5d5541db61f149d5485ce2145" ON "saved_view"  ("owner_id", "position") ',
  'ALTER TABLE "case" ADD "changed_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()',
  'ALTER TABLE "case_search" ADD CONSTRAINT "FK_ffc6f712b86e3f87383350e5593" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
  'ALTER TABLE "saved_view" ADD CONSTRAINT "FK_51e7a47d07fef90b5081c8683c0" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
  'ALTER TABLE "saved_view" ADD CONSTRAINT "FK_88271fb9c329ccb562d953454e9" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
];

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Subject, table, and the column whose values are told with it; without one only that something has changed is told. */
const told: readonly (readonly [subject: string, table: string, key?: string])[] = [
  ['cases', 'case', 'id'],
  ['cases', 'case_warning', 'case_id'],
  ['notices', 'notice', 'person_id'],
  ['bulk', 'bulk_operation'],
  ['bulk', 'bulk_item'],
  ['imports', 'report_import'],
  ['ledger-imports', 'ledger_import'],
  ['ledger-imports', 'ledger_import_line'],
  ['fill-in', 'fill_in_return'],
  ['fill-in', 'fill_in_item'],
  ['exports', 'ledger_export', 'created_by'],
  ['reports', 'annual_report'],
  ['written', 'written_report'],
  ['periodic', 'periodic_report'],
  ['documents', 'official_document'],
  ['documents', 'official_document_receipt'],
  ['escalation', 'urging_document'],
  ['escalation', 'escalation_proposal'],
  ['reprojections', 'reprojection'],
  ['reprojections', 'reprojection_item'],
];

/**
 * Changes are told on the channel `bihuan_changes` when their transaction commits, as "subject" or "subject key"; a statement
 * that changes more than a hundred keys is told as "subject *". What changes who may see what is told as "sight".
 */
export class ChangesAreTold1795342200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tell_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        keys text[];
      BEGIN
        IF TG_NARGS = 1 THEN
          IF EXISTS (SELECT 1 FROM changed) THEN PERFORM pg_notify('bihuan_changes', TG_ARGV[0]); END IF;
          RETURN NULL;
        END IF;
        EXECUTE format('SELECT array_agg(k) FROM (SELECT DISTINCT %I::text AS k FROM changed LIMIT 101) few', TG_ARGV[1])
          INTO keys;
        IF cardinality(keys) > 100 THEN
          PERFORM pg_notify('bihuan_changes', TG_ARGV[0] || ' *');
        ELSE
          PERFORM pg_notify('bihuan_changes', TG_ARGV[0] || ' ' || k) FROM unnest(keys) AS k;
        END IF;
        RETURN NULL;
      END $$`);
    for (const [subject, table, key] of told) {
      const words = [subject, ...(key ? [key] : [])].map((word) => `'${word}'`).join(', ');
      for (const verb of ['insert', 'update']) {
        await runner.query(`
          CREATE TRIGGER tell_${verb} AFTER ${verb.toUpperCase()} ON "${table}" REFERENCING NEW TABLE AS changed
          FOR EACH STATEMENT EXECUTE FUNCTION tell_change(${words})`);
      }
    }
    await runner.query(`
      CREATE FUNCTION tell_sight() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('bihuan_changes', 'sight');
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tell_end AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION tell_sight()`);
    await runner.query(`
      CREATE TRIGGER tell_view_as AFTER UPDATE OF view_as_person_id ON "session" FOR EACH ROW
      WHEN (OLD.view_as_person_id IS DISTINCT FROM NEW.view_as_person_id) EXECUTE FUNCTION tell_sight()`);
    await runner.query(`
      CREATE TRIGGER tell_rights AFTER UPDATE OF active, roles, unit_id ON "person" FOR EACH ROW
      WHEN ((OLD.active, OLD.roles, OLD.unit_id) IS DISTINCT FROM (NEW.active, NEW.roles, NEW.unit_id))
      EXECUTE FUNCTION tell_sight()`);
    await runner.query(`
      CREATE TRIGGER tell_place AFTER UPDATE OF path, kind ON "unit" FOR EACH ROW
      WHEN ((OLD.path, OLD.kind) IS DISTINCT FROM (NEW.path, NEW.kind)) EXECUTE FUNCTION tell_sight()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION tell_change() CASCADE');
    await runner.query('DROP FUNCTION tell_sight() CASCADE');
  }
}

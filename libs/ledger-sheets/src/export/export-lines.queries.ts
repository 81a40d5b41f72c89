import { tasksFor, type AsOf, toLedgerRow } from '@bihuan/cases';
import type { Actor, PlainDate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { byCase, type OfCase } from '../by-case';
import type { Part } from './export-columns';
import type { ExportLine, ExportMeasure, ExportProgress, ExportRecord, ExportTask } from './export-line';

/** The columns of {@link ExportRecord} beyond those of the full ledger; `zone` is the parameter of the office's time zone. */
export const exportColumnsSql = (zone: string, withContext: boolean): string => `
  c.finding, c.cause, c.goal, (c.registered_at AT TIME ZONE ${zone})::date AS registered_day,
  (c.closed_at AT TIME ZONE ${zone})::date AS closed_day, (c.changed_at AT TIME ZONE ${zone})::date AS changed_day,
  m.number AS merged_into, ${withContext ? 'c.context' : 'NULL::jsonb'} AS context`;
export const EXPORT_JOINS = 'LEFT JOIN "case" m ON m.id = c.merged_into';

type Reading = { readonly actor: Actor; readonly asOf: AsOf; readonly parts: ReadonlySet<Part> };

/** Makes lines of the records of some cases, reading what the chosen columns ask for and nothing else. */
export async function linesOf(
  tx: EntityManager,
  records: readonly ExportRecord[],
  { actor, asOf, parts }: Reading,
): Promise<readonly Omit<ExportLine, 'position'>[]> {
  const ids = records.map(({ id }) => id);
  const measures = byCase(parts.has('measures') ? await measuresOf(tx, ids) : []);
  const tasks = byCase(parts.has('tasks') ? await tasksOf(tx, ids) : []);
  const progress = byCase(parts.has('progress') ? await progressOf(tx, ids) : []);
  return records.map((record) => ({
    record,
    row: toLedgerRow(record, asOf),
    measures: measures.get(record.id) ?? [],
    tasks: record.context ? tasksFor(actor, record.context, tasks.get(record.id) ?? []) : [],
    progress: latestOf(progress.get(record.id) ?? []),
  }));
}

function measuresOf(tx: EntityManager, ids: readonly string[]): Promise<OfCase<ExportMeasure>[]> {
  return tx.query(
    `SELECT m.case_id AS "caseId", m.text, m.owner, m.due_on AS "dueOn", m.standard, m.done_on AS "doneOn", m.note
       FROM measure m JOIN "case" c ON c.id = m.case_id AND c.relapses = m.round
      WHERE m.case_id = ANY($1::uuid[]) ORDER BY m.case_id, m.position`,
    [ids],
  );
}

function tasksOf(tx: EntityManager, ids: readonly string[]): Promise<OfCase<ExportTask>[]> {
  return tx.query(
    `SELECT t.case_id AS "caseId", t.part, json_build_object('id', u.id, 'name', u.name) AS unit,
            CASE WHEN b.id IS NOT NULL THEN json_build_object('id', b.id, 'name', b.name) END AS under
       FROM task t JOIN unit u ON u.id = t.unit_id LEFT JOIN unit b ON b.id = t.under_unit_id
      WHERE t.case_id = ANY($1::uuid[])
      ORDER BY t.case_id, array_position(ARRAY['lead', 'assist', 'territory', 'share'], t.part), u.name`,
    [ids],
  );
}

type ReportRecord = { readonly text: string | null; readonly on: PlainDate; readonly sequence: number };

/** Of each case the latest report in words, and the latest that says that nothing has changed. */
function progressOf(tx: EntityManager, ids: readonly string[]): Promise<OfCase<ReportRecord>[]> {
  return tx.query(
    `SELECT DISTINCT ON (e.case_id, said.text IS NULL) e.case_id AS "caseId", e.sequence, e.on, said.text
       FROM case_event e
      CROSS JOIN LATERAL (SELECT nullif(coalesce(e.payload->>'statement', e.payload->>'text'), '') AS text) said
      WHERE e.case_id = ANY($1::uuid[]) AND e.type IN ('progress.reported', 'closure.requested')
      ORDER BY e.case_id, said.text IS NULL, e.sequence DESC`,
    [ids],
  );
}

function latestOf(reports: readonly ReportRecord[]): ExportProgress | null {
  const said = reports.find(({ text }) => text !== null);
  const silent = reports.find(({ text }) => text === null);
  if (!said) return silent ? { text: null, on: silent.on, unchangedOn: silent.on } : null;
  const isLater = silent !== undefined && silent.sequence > said.sequence;
  return { text: said.text, on: said.on, unchangedOn: isLater ? silent.on : null };
}

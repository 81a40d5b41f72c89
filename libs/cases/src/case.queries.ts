import type { CaseView, UnitRef } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { query } from './query';
import { requestsOf, tasksOf, type RequestRecord, type TaskRecordView } from './case-parts.queries';

type Named = { readonly id: string; readonly name: string };

/** Reads what belongs to one case from the other tables. */
export type CaseParts = Pick<CaseView, 'measures' | 'evidence' | 'inspection'> & {
  readonly tasks: readonly TaskRecordView[];
  readonly requests: readonly RequestRecord[];
  readonly mergedInto: CaseView['mergedInto'];
  readonly units: ReadonlyMap<string, UnitRef>;
};

export async function partsOf(manager: EntityManager, row: CaseRow): Promise<CaseParts> {
  const [tasks, requests, measures, evidence, units] = [
    await tasksOf(manager, row.id),
    await requestsOf(manager, row.id),
    await measuresOf(manager, row),
    await evidenceOf(manager, row),
    await unitsOf(manager, [row.officeUnitId, row.leadUnitId, row.verifyUnitId]),
  ];
  return {
    tasks,
    requests,
    measures,
    evidence,
    units,
    inspection: await inspectionOf(manager, row.inspectionId),
    mergedInto: await mergedIntoOf(manager, row.mergedInto),
  };
}

async function unitsOf(manager: EntityManager, ids: readonly (string | null)[]): Promise<Map<string, UnitRef>> {
  const rows = await query<Named>(manager, 'SELECT id, name FROM unit WHERE id = ANY($1)', [ids.filter(Boolean)]);
  return new Map(rows.map((unit) => [unit.id, unit]));
}

async function inspectionOf(manager: EntityManager, id: string | null): Promise<Named | null> {
  if (!id) return null;
  const [row] = await query<Named>(manager, 'SELECT id, name FROM inspection WHERE id = $1', [id]);
  return row ?? null;
}

async function mergedIntoOf(manager: EntityManager, id: string | null): Promise<CaseView['mergedInto']> {
  if (!id) return null;
  const [row] = await query<{ id: string; number: string }>(manager, 'SELECT id, number FROM "case" WHERE id = $1', [
    id,
  ]);
  return row ?? null;
}

function measuresOf(manager: EntityManager, row: CaseRow): Promise<CaseView['measures']> {
  return query<CaseView['measures'][number]>(
    manager,
    `SELECT id, position, text, owner, due_on AS "dueOn", standard, done_on AS "doneOn", note
     FROM measure WHERE case_id = $1 AND round = $2 ORDER BY position`,
    [row.id, row.relapses],
  );
}

type EvidenceRecord = {
  id: string;
  title: string;
  measure_id: string | null;
  file_id: string;
  file_name: string;
  size: number;
  media_type: string;
  sha256: string;
  submitted_at: Date;
  submitted_by: string | null;
  verdict: 'accepted' | 'rejected' | null;
  verdict_reason: string | null;
};

async function evidenceOf(manager: EntityManager, row: CaseRow): Promise<CaseView['evidence']> {
  const rows = await query<EvidenceRecord>(
    manager,
    `SELECT e.id, e.title, e.measure_id, e.file_id, f.name AS file_name, f.size, f.media_type, f.sha256,
            e.submitted_at, p.name AS submitted_by, e.verdict, e.verdict_reason
     FROM evidence e JOIN stored_file f ON f.id = e.file_id LEFT JOIN person p ON p.id = e.submitted_by
     WHERE e.case_id = $1 AND e.round = $2 ORDER BY e.submitted_at, e.id`,
    [row.id, row.relapses],
  );
  return rows.map((piece) => ({
    id: piece.id,
    title: piece.title,
    measureId: piece.measure_id,
    file: {
      id: piece.file_id,
      name: piece.file_name,
      size: piece.size,
      mediaType: piece.media_type,
      sha256: piece.sha256,
    },
    submittedAt: piece.submitted_at.toISOString(),
    submittedBy: piece.submitted_by ?? '',
    verdict: piece.verdict,
    verdictReason: piece.verdict_reason,
  }));
}

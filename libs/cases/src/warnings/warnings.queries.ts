import { visibleCases } from '@bihuan/access';
import type { Actor, CaseView, WarningDetails } from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';
import { mayReadWarnings } from './may-read-warnings';
import { warningWords } from './warning-words';

/** A case with more than that has been sent back and forth for years; the newest count. */
const MOST_SHOWN = 50;

type WarningRecord = {
  readonly id: string;
  readonly details: WarningDetails;
  readonly created_at: Date;
  readonly is_same_case: boolean;
  readonly other_id: string | null;
  readonly other_number: string | null;
  readonly evidence_title: string | null;
};

/** The points to check in a case, newest first: all for verifier and office, none for anybody else. */
export async function warningsFor(manager: EntityManager, actor: Actor, row: CaseRow): Promise<CaseView['warnings']> {
  if (!mayReadWarnings(actor, row.context)) return [];
  const visible = visibleCases(actor, 2);
  const found = await manager.query<WarningRecord[]>(
    `SELECT w.id, w.details, w.created_at, coalesce(w.other_case_id = w.case_id, false) AS is_same_case,
            c.id AS other_id, c.number AS other_number, e.title AS evidence_title
       FROM case_warning w
       LEFT JOIN "case" c ON c.id = w.other_case_id AND c.id <> w.case_id AND ${visible.sql}
       LEFT JOIN evidence e ON e.id = (w.details->>'evidenceId')::uuid
      WHERE w.case_id = $1
      ORDER BY w.sequence DESC, w.kind DESC, (w.details->>'score')::numeric DESC, w.id LIMIT ${MOST_SHOWN}`,
    [row.id, ...visible.params],
  );
  return found.map(toView);
}

function toView(record: WarningRecord): CaseView['warnings'][number] {
  const { id, details, other_id: otherId, other_number: otherNumber } = record;
  return {
    id,
    kind: details.kind,
    at: record.created_at.toISOString(),
    text: warningWords(details, {
      otherNumber,
      isSameCase: record.is_same_case,
      evidenceTitle: record.evidence_title,
    }),
    otherCase: otherId && otherNumber ? { id: otherId, number: otherNumber } : null,
    score: details.kind === 'similar-text' ? details.score : null,
  };
}

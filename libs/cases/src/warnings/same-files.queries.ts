import type { EntityManager } from 'typeorm';
import { MOST, type Found, type ScreenedEntry } from './screened-entry';

type Match = { readonly evidenceId: string; readonly otherEvidenceId: string; readonly otherCaseId: string };

/**
 * Earlier evidence of the same office with the very same bytes: of other cases, one piece for each, or of this case for
 * another measure. The same file for the same measure is a second try, and no sign of anything.
 */
export async function sameFiles(manager: EntityManager, { entry, row }: ScreenedEntry): Promise<Found[]> {
  const { evidenceId } = (entry.payload.facts ?? {}) as { readonly evidenceId?: string };
  const found = await manager.query<Match[]>(
    `SELECT "evidenceId", "otherEvidenceId", "otherCaseId" FROM (
       SELECT DISTINCT ON (o.case_id) e.id AS "evidenceId", o.id AS "otherEvidenceId", o.case_id AS "otherCaseId",
              o.case_id = e.case_id AS here, o.submitted_at
         FROM evidence e
         JOIN stored_file f ON f.id = e.file_id
         JOIN stored_file g ON g.sha256 = f.sha256
         JOIN evidence o ON o.file_id = g.id AND o.id <> e.id AND o.submitted_at <= e.submitted_at
         JOIN "case" c ON c.id = o.case_id AND c.office_unit_id = $2
        WHERE e.id = $1 AND (o.case_id <> e.case_id OR o.measure_id <> e.measure_id)
        ORDER BY o.case_id, o.submitted_at DESC, o.id) AS others
      ORDER BY here DESC, submitted_at DESC, "otherEvidenceId" LIMIT ${MOST}`,
    [evidenceId ?? null, row.officeUnitId],
  );
  return found.map(({ otherCaseId, ...pieces }) => ({
    subject: `evidence:${pieces.otherEvidenceId}`,
    otherCaseId,
    details: { kind: 'same-file', ...pieces },
  }));
}

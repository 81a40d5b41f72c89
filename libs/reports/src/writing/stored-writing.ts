import { reportDraft } from '@bihuan/contracts';
import { WrittenReportRow } from '@bihuan/database';
import { yearFacts, type Writing } from '@bihuan/report-domain';
import type { EntityManager } from 'typeorm';
import { ReportNotReady } from '../reports.errors';

/** A report as the table holds it, with the facts and decisions that its text is made of. */
export type StoredWriting = { readonly row: WrittenReportRow; readonly writing: Writing };

/** Reads a report with its facts, locked when it is to be changed; throws while it has no draft yet. */
export async function storedWriting(tx: EntityManager, id: string, locked = false): Promise<StoredWriting> {
  const query = tx
    .createQueryBuilder(WrittenReportRow, 'report')
    .addSelect('report.facts')
    .where('report.id = :id', { id });
  const row = await (locked ? query.setLock('pessimistic_write') : query).getOneOrFail();
  if (row.facts === null) throw new ReportNotReady(row.status);
  const writing = { kind: row.kind, facts: yearFacts.parse(row.facts), draft: reportDraft.parse(row.draft) };
  return { row, writing };
}

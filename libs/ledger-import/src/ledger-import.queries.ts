import type {
  Actor,
  LedgerImportStatus,
  LedgerImportSummary,
  LedgerImportView,
  LedgerOutcome,
  LedgerVerdict,
  Page,
  PageQuery,
  ProposedLayout,
} from '@bihuan/contracts';
import { ledgerOutcomes, ledgerVerdicts } from '@bihuan/contracts';
import type { LedgerImportRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownLedgerImport } from './ledger-import.errors';

type SummaryRecord = Omit<LedgerImportSummary, 'createdAt'> & { readonly createdAt: Date };
type Counted = { readonly verdict: LedgerVerdict; readonly outcome: LedgerOutcome; readonly count: number };
type ViewRecord = SummaryRecord &
  Pick<
    LedgerImportRow,
    | 'sheets'
    | 'proposal'
    | 'mapping'
    | 'defaults'
    | 'choices'
    | 'skipped'
    | 'failure'
    | 'startedAt'
    | 'finishedAt'
    | 'settled'
  > & {
    readonly mine: boolean;
    readonly remembered: ProposedLayout['remembered'];
    readonly sameAs: { readonly id: string; readonly createdAt: string; readonly status: LedgerImportStatus } | null;
  };

const counted = (outcomes: string): string =>
  `(SELECT count(*)::int FROM ledger_import_line l WHERE l.import_id = i.id AND l.outcome ${outcomes})`;

/** Lines of a transaction that is not over are counted by the import; those of others by their outcome. */
const SUMMARY = `
  i.id, i.version, i.status, i.file_name AS "fileName", i.total,
  greatest(i.settled, ${counted(`<> 'waiting'`)}) AS settled, ${counted(`IN ('registered', 'issued')`)} AS registered,
  i.created_at AS "createdAt", p.name AS "createdBy"`;

const utc = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** The imports of the own office's ledgers. */
@Injectable()
export class LedgerImportQueries {
  constructor(private readonly dataSource: DataSource) {}

  /** One page of imports, newest first. */
  async page(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<LedgerImportSummary>> {
    const wanted = `i.office_unit_id = ANY($1::uuid[]) AND i.status <> 'discarded'`;
    const records = await this.dataSource.query<SummaryRecord[]>(
      `SELECT ${SUMMARY} FROM ledger_import i JOIN person p ON p.id = i.created_by
        WHERE ${wanted} ORDER BY i.created_at DESC, i.id LIMIT $2 OFFSET $3`,
      [[...actor.unitLine], pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ledger_import i WHERE ${wanted}`,
      [[...actor.unitLine]],
    );
    return { items: records.map(dated), page, pageSize, total: count?.total ?? 0 };
  }

  /** One import with what was made of its file; throws when the own office has no such import. */
  async getById(actor: Actor, id: string, manager: EntityManager = this.dataSource.manager): Promise<LedgerImportView> {
    const [record] = await manager.query<ViewRecord[]>(
      `SELECT ${SUMMARY}, i.sheets, i.proposal, i.mapping, i.defaults, i.choices, i.skipped, i.failure,
              i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.created_by = $3 AS mine,
              to_jsonb(same) AS "sameAs",
              (SELECT jsonb_build_object('at', ${utc('y.settled_at')}, 'by', by.name, 'fileName', y.file_name)
                 FROM ledger_layout y JOIN person by ON by.id = y.settled_by
                WHERE y.office_unit_id = i.office_unit_id AND y.signature = i.proposal->>'signature'
                  AND y.settled_at < i.created_at) AS remembered
         FROM ledger_import i JOIN person p ON p.id = i.created_by
         LEFT JOIN LATERAL (
           SELECT e.id, ${utc('e.created_at')} AS "createdAt", e.status FROM ledger_import e
            WHERE e.sha256 = i.sha256 AND e.office_unit_id = i.office_unit_id AND e.status <> 'discarded'
              AND (e.created_at, e.id) < (i.created_at, i.id)
            ORDER BY (e.status = 'done') DESC, e.created_at DESC LIMIT 1) same ON TRUE
        WHERE i.id = $1 AND i.office_unit_id = ANY($2::uuid[])`,
      [id, [...actor.unitLine], actor.personId],
    );
    if (!record) throw new UnknownLedgerImport();
    const counts = await manager.query<Counted[]>(
      `SELECT verdict, outcome, count(*)::int AS count FROM ledger_import_line WHERE import_id = $1 GROUP BY 1, 2`,
      [id],
    );
    const { startedAt, finishedAt, ...rest } = record;
    return {
      ...dated(rest),
      startedAt: startedAt?.toISOString() ?? null,
      finishedAt: finishedAt?.toISOString() ?? null,
      verdicts: sums(Object.keys(ledgerVerdicts) as LedgerVerdict[], counts, ({ verdict }) => verdict),
      outcomes: sums(Object.keys(ledgerOutcomes) as LedgerOutcome[], counts, ({ outcome }) => outcome),
    };
  }
}

function dated<Record extends SummaryRecord>(record: Record): Omit<Record, 'createdAt'> & { createdAt: string } {
  return { ...record, createdAt: record.createdAt.toISOString() };
}

function sums<Key extends string>(
  keys: readonly Key[],
  counts: readonly Counted[],
  keyOf: (counted: Counted) => Key,
): Record<Key, number> {
  const sumOf = (key: Key) => counts.filter((one) => keyOf(one) === key).reduce((sum, { count }) => sum + count, 0);
  return Object.fromEntries(keys.map((key) => [key, sumOf(key)])) as Record<Key, number>;
}

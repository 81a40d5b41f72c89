import {
  columnName,
  type Actor,
  type LedgerImportLineQuery,
  type LedgerImportLineView,
  type LedgerMapping,
  type Page,
} from '@bihuan/contracts';
import type { LedgerImportLineRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LedgerImportQueries } from './ledger-import.queries';
import { valueTexts } from './lines/value-text';
import { unitNames } from './unit-names.queries';

type CaseRef = NonNullable<LedgerImportLineView['case']>;
type LineRecord = Pick<
  LedgerImportLineRow,
  | 'position'
  | 'sourceRow'
  | 'title'
  | 'cells'
  | 'values'
  | 'verdict'
  | 'faults'
  | 'remarks'
  | 'notes'
  | 'differences'
  | 'outcome'
  | 'reasons'
  | 'likeness'
> & { readonly leadUnit: string | null; readonly case: CaseRef | null; readonly like: CaseRef | null };

const refOf = (alias: string): string =>
  `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE jsonb_build_object('id', ${alias}.id, 'number', ${alias}.number, 'title', ${alias}.title) END`;

/** The lines of an import as screens show them. Their cases are of the office whose import it is, so whoever reads the lines may see them. */
@Injectable()
export class LedgerLineQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: LedgerImportQueries,
  ) {}

  /** One page of lines in the order of the file. */
  async page(actor: Actor, id: string, query: LedgerImportLineQuery): Promise<Page<LedgerImportLineView>> {
    const { page, pageSize, verdict, outcome } = query;
    const { mapping, proposal } = await this.imports.getById(actor, id);
    const { columns } = mapping ?? proposal;
    const wanted = `l.import_id = $1 AND ($2::text IS NULL OR l.verdict = $2) AND ($3::text IS NULL OR l.outcome = $3)`;
    const filters = [id, verdict ?? null, outcome ?? null];
    const records = await this.dataSource.query<LineRecord[]>(
      `SELECT l.position, l.source_row AS "sourceRow", l.title, l.cells, l.values, l.verdict, l.faults, l.remarks, l.notes,
              l.differences, l.outcome, l.reasons, l.likeness, u.name AS "leadUnit",
              ${refOf('c')} AS "case", ${refOf('k')} AS "like"
         FROM ledger_import_line l JOIN ledger_import i ON i.id = l.import_id
         LEFT JOIN unit u ON u.id = l.lead_unit_id
         LEFT JOIN "case" c ON c.id = l.case_id AND c.office_unit_id = i.office_unit_id
         LEFT JOIN "case" k ON k.id = (l.likeness->>'caseId')::uuid AND k.office_unit_id = i.office_unit_id
        WHERE ${wanted} ORDER BY l.position LIMIT $4 OFFSET $5`,
      [...filters, pageSize, (page - 1) * pageSize],
    );
    const [count] = await this.dataSource.query<{ total: number }[]>(
      `SELECT count(*)::int AS total FROM ledger_import_line l WHERE ${wanted}`,
      filters,
    );
    const names = await unitNames(this.dataSource.manager);
    const nameOf = (unitId: string) => names.get(unitId);
    const items = records.map(({ like, likeness, values, cells, ...record }) => ({
      ...record,
      values: valueTexts(values, nameOf),
      source: sourceOf({ cells, sourceRow: record.sourceRow }, columns),
      likeness: likeness && { case: like, sourceRow: likeness.sourceRow, score: likeness.score },
    }));
    return { items, page, pageSize, total: count?.total ?? 0 };
  }
}

/** What stands in the file, cell by cell; empty cells are left out. */
function sourceOf(
  { cells, sourceRow }: Pick<LedgerImportLineRow, 'cells' | 'sourceRow'>,
  columns: readonly Pick<LedgerMapping['columns'][number], 'column' | 'header'>[],
): LedgerImportLineView['source'] {
  const told = columns.map(({ column, header }) => ({
    cell: `${columnName(column)}${sourceRow}`,
    header,
    text: cells
      .map((row) => row[column] ?? '')
      .filter((text) => text !== '')
      .join('\n'),
  }));
  return told.filter(({ text }) => text !== '');
}

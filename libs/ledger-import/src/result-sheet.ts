import { ledgerOutcomes, ledgerVerdicts, type Actor, type LedgerImportView, type Words } from '@bihuan/contracts';
import type { LedgerImportLineRow } from '@bihuan/database';
import { writeWorkbook, type CellValue, type SheetColumn } from '@bihuan/spreadsheets';
import { Injectable } from '@nestjs/common';
import { PassThrough, type Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { LedgerImportQueries } from './ledger-import.queries';

type Line = Pick<
  LedgerImportLineRow,
  'position' | 'sourceRow' | 'cells' | 'verdict' | 'outcome' | 'faults' | 'notes' | 'reasons' | 'differences'
> & { readonly number: string | null };

const BATCH = 500;
const WIDTH = 16;
const added: readonly (readonly [string, number])[] = [
  ['原行号', 8],
  ['对照结果', 14],
  ['导入结果', 16],
  ['事项编号', 18],
  ['说明', 50],
];

/** The ledger as it came in, each row with what became of it: to be handed back to whoever keeps it. */
@Injectable()
export class ResultSheet {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: LedgerImportQueries,
  ) {}

  async execute(actor: Actor, id: string): Promise<{ readonly name: string; readonly content: Readable }> {
    const view = await this.imports.getById(actor, id);
    const content = new PassThrough();
    const plan = {
      name: '导入结果',
      title: `${view.fileName} 导入结果`,
      lines: [`共 ${view.total} 行`],
      columns: columnsOf(view),
      paper: 'a3',
      footer: view.fileName,
    } as const;
    void writeWorkbook({ plan, rows: this.rows(view) }, content).catch((error: Error) => content.destroy(error));
    return { name: `${view.fileName.replace(/\.\w+$/u, '')}-导入结果.xlsx`, content };
  }

  private async *rows(view: LedgerImportView): AsyncGenerator<readonly CellValue[]> {
    const places = placesOf(view);
    for await (const line of this.lines(view.id)) {
      for (const [index, cells] of line.cells.entries()) {
        const told = index === 0 ? toldOf(line) : [line.sourceRow + index, null, null, null, null];
        yield [...told, ...places.map((column) => cells[column] || null)];
      }
    }
  }

  private async *lines(id: string): AsyncGenerator<Line> {
    for (let after = 0; ;) {
      const lines = await this.dataSource.query<Line[]>(
        `SELECT l.position, l.source_row AS "sourceRow", l.cells, l.verdict, l.outcome, l.faults, l.notes, l.reasons,
                l.differences, c.number
           FROM ledger_import_line l LEFT JOIN "case" c ON c.id = l.case_id
          WHERE l.import_id = $1 AND l.position > $2 ORDER BY l.position LIMIT ${BATCH}`,
        [id, after],
      );
      yield* lines;
      const last = lines.at(-1);
      if (!last) return;
      after = last.position;
    }
  }
}

function placesOf({ mapping, proposal }: LedgerImportView): readonly number[] {
  return (mapping ?? proposal).columns.map(({ column }) => column);
}

function columnsOf({ mapping, proposal }: LedgerImportView): SheetColumn[] {
  const plain = { group: null, kind: 'text', fillIn: null, hidden: false } as const;
  return [
    ...added.map(([heading, width]) => ({ ...plain, heading, width })),
    ...(mapping ?? proposal).columns.map(({ header }) => ({ ...plain, heading: header, width: WIDTH })),
  ];
}

function toldOf(line: Line): readonly CellValue[] {
  const { sourceRow, verdict, outcome, number } = line;
  return [sourceRow, ledgerVerdicts[verdict].zh, ledgerOutcomes[outcome].zh, number, remarksOf(line)];
}

function remarksOf({ faults, notes, reasons, differences, outcome }: Line): string {
  const zh = ({ zh: text }: Words) => text;
  return [
    ...faults.map(({ cell, value, expected }) => `${cell}“${value}”：应为${expected.zh}`),
    ...reasons.map(({ reason }) => zh(reason)),
    ...differences
      .filter(({ refusal }) => refusal !== null || outcome === 'updated')
      .map(
        ({ label, before, after, refusal }) => `${label.zh}：${before} → ${after}${refusal ? `（${refusal.zh}）` : ''}`,
      ),
    ...notes.map(zh),
  ].join('\n');
}

import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ExportFormat, PlainDate, Words } from '@bihuan/contracts';
import type { BoardTable } from '@bihuan/report-domain';
import { writeCsv, writeWorkbook, type SheetPlan } from '@bihuan/spreadsheets';

export type BoardFile = { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };

export type BoardSetting = {
  readonly title: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The day on which the cases were read. */
  readonly readOn: PlainDate;
  readonly unitName: string | null;
  readonly language: keyof Words;
};

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** The table of a chart as it is taken away, with what it was asked for and its formulas above the rows. */
export async function boardFile(table: BoardTable, setting: BoardSetting, format: ExportFormat): Promise<BoardFile> {
  const content = { plan: planOf(table, setting), rows: rowsOf(table) };
  const out = new PassThrough();
  const [bytes] = await Promise.all([
    buffer(out),
    format === 'csv' ? writeCsv(content, out) : writeWorkbook(content, out),
  ]);
  const { title, from, to } = setting;
  return { name: `${title.replace(/[?？]$/, '')} ${from}—${to}.${format}`, mediaType: mediaTypes[format], bytes };
}

function planOf({ headings, notes }: BoardTable, { title, language, ...setting }: BoardSetting): SheetPlan {
  return {
    name: language === 'zh' ? '看板' : 'Board',
    title,
    lines: [spanInWords(setting, language), ...notes],
    columns: headings.map((heading, at) => ({
      heading,
      group: null,
      width: at === 0 ? 24 : 14,
      kind: at === 0 ? 'text' : 'number',
      fillIn: null,
      hidden: false,
    })),
    paper: 'a4',
    footer: title,
  };
}

function spanInWords(
  { from, to, readOn, unitName }: Omit<BoardSetting, 'title' | 'language'>,
  language: keyof Words,
): string {
  const of = unitName === null ? '' : `${unitName} · `;
  if (language === 'en') return `${of}${from} to ${to}, read on ${readOn}`;
  return `${of}${from} 至 ${to}（${readOn} 读取）`;
}

async function* rowsOf({ rows }: BoardTable) {
  yield* rows;
}

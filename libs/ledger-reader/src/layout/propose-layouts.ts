import {
  canRegister,
  ledgerFields,
  registeringFields,
  type LayoutProposal,
  type ProposedColumn,
  type SheetRow,
  type Words,
} from '@bihuan/contracts';
import { wordsOf } from '../cells/plain';
import { UnitNames } from '../cells/unit-names';
import type { LedgerWorld, SheetSample } from '../ledger-reader.types';
import { assignFields } from './assign-fields';
import { candidatesByContent, contentOf, type ContentContext, weighed } from './column-content';
import { findTable, ownCells, type FoundTable } from './find-table';
import { candidatesByHeader, type Candidate } from './header-field';
import { signatureOf } from './signature';

const BODY_ROWS = 40;
const LONGEST_SAMPLE = 60;
const LONGEST_HEADER = 500;

/** The year that a ledger is of, by its titles: the last one named, as a campaign's year comes before the day of the list. */
function yearOf(titles: readonly string[]): number | null {
  const years = titles.flatMap((title) =>
    Array.from(title.matchAll(/(20\d{2})(?=\s*年|[.-]\d)/g), ([year]) => Number(year)),
  );
  return years.length === 0 ? null : Math.max(...years);
}

/** A table without a known header: the first row with several texts is taken for one, so that people can choose by themselves. */
function likelyTable(rows: readonly SheetRow[]): FoundTable | null {
  const header =
    rows.find((row) => ownCells(row).filter(({ cell }) => typeof cell === 'string').length >= 2) ?? rows[0];
  if (header === undefined) return null;
  const paths = header.cells.map((cell) => [wordsOf(cell).replaceAll(/\s+/g, '')].filter((text) => text !== ''));
  return { headerRows: [header], paths, titles: [], known: 0 };
}

function candidatesOf(
  path: readonly string[],
  cells: SheetRow['cells'],
  context: ContentContext,
): readonly Candidate[] {
  const content = contentOf(cells, context);
  const byHeader = candidatesByHeader(path);
  if (byHeader.length === 0) return path.length === 0 || content.isCounting ? candidatesByContent(content) : [];
  const hasUnits = context.names.units.length > 0;
  return byHeader.map((one) => weighed(one, content, hasUnits)).toSorted((a, b) => b.confidence - a.confidence);
}

function columnsOf(table: FoundTable, body: readonly SheetRow[], context: ContentContext): readonly ProposedColumn[] {
  const width = Math.max(table.paths.length, ...body.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, column) => body.map((row) => row.cells[column] ?? null));
  const paths = columns.map((_, column) => table.paths[column] ?? []);
  const fields = assignFields(columns.map((cells, column) => candidatesOf(paths[column] ?? [], cells, context)));
  return fields.flatMap((assignment, column) => {
    const cells = columns[column] ?? [];
    const header = (paths[column] ?? []).join('/').slice(0, LONGEST_HEADER);
    const samples = [...new Set(cells.map((cell) => wordsOf(cell).slice(0, LONGEST_SAMPLE)))].filter(
      (text) => text !== '',
    );
    if (header === '' && samples.length === 0) return [];
    return [{ column, header, ...assignment, samples: samples.slice(0, 3) }];
  });
}

function reasonOf(columns: readonly ProposedColumn[]): Words {
  const known = columns.filter(({ field }) => field !== null);
  if (canRegister(known.map(({ field }) => field))) {
    return {
      zh: `认出 ${known.length} 列，共 ${columns.length} 列`,
      en: `${known.length} of ${columns.length} columns known`,
    };
  }
  const needed = registeringFields.map((field) => ledgerFields[field]);
  return {
    zh: `没有认出问题所在的列（${needed.map(({ zh }) => zh).join('、')}），请选定`,
    en: `no column for the problem itself (${needed.map(({ en }) => en).join(', ')}): choose it`,
  };
}

/** How likely it is that cases stand here: what is needed, how much of the rest is known, and whether there is anything. */
function confidenceOf(columns: readonly ProposedColumn[], table: FoundTable, bodyRows: number): number {
  const known = columns.filter(({ field }) => field !== null);
  const fields = new Set(known.map(({ field }) => field));
  const needed = canRegister(fields) ? 0.4 : 0;
  const usual = (['leadUnit', 'deadline', 'measures', 'progress', 'finding'] as const).filter((field) =>
    fields.has(field),
  );
  const sure = known.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, known.length);
  const all = needed + usual.length * 0.06 + Math.min(0.2, known.length * 0.02) + sure * 0.1;
  return Math.round((table.known === 0 ? 0.2 : 1) * (bodyRows === 0 ? 0.3 : 1) * Math.min(1, all) * 100) / 100;
}

function layoutOf({ name, hidden, rows }: SheetSample, world: LedgerWorld, names: UnitNames): LayoutProposal | null {
  const table = findTable(rows) ?? likelyTable(rows);
  const last = table?.headerRows.at(-1);
  if (table === null || last === undefined) return null;
  const body = rows.filter((row) => row.number > last.number);
  const year = yearOf([name, ...table.titles]);
  const columns = columnsOf(table, body.slice(0, BODY_ROWS), { today: world.today, year, names });
  return {
    sheet: name,
    hidden,
    headerRows: table.headerRows.map((row) => row.number),
    firstRow: last.number + 1,
    lastRow: null,
    year,
    columns: [...columns],
    title: table.titles[0] ?? null,
    confidence: confidenceOf(columns, table, body.length) * (hidden ? 0.5 : 1),
    reason: reasonOf(columns),
    signature: signatureOf(columns.map(({ header }) => header)),
  };
}

/**
 * Proposes how each sheet of a workbook is to be read, the likeliest first: where its table stands, and what each column
 * means. Empty sheets are left out; one without a known header is proposed with little confidence, for people to choose.
 */
export function proposeLayouts(sheets: readonly SheetSample[], world: LedgerWorld): readonly LayoutProposal[] {
  const names = new UnitNames(world.units);
  return sheets.flatMap((sheet) => layoutOf(sheet, world, names) ?? []).toSorted((a, b) => b.confidence - a.confidence);
}

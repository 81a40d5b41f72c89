import type { LayoutProposal, LedgerDefaults, LedgerSheet, PlainDate } from '@bihuan/contracts';
import { LedgerLayoutRow } from '@bihuan/database';
import { proposeLayouts, SAMPLE_ROWS, type SheetSample } from '@bihuan/ledger-reader';
import type { Sheet } from '@bihuan/spreadsheets';
import type { EntityManager } from 'typeorm';
import { cellTexts } from './lines/cell-texts';
import { ledgerUnits } from './unit-names.queries';

/** Rows of each sheet that people see when they settle the columns. */
const SHOWN_ROWS = 20;
const SHOWN_COLUMNS = 100;
const LONGEST_SHOWN = 60;
/** Further sheets are named only: they are looked at when they are chosen. */
const SHOWN_SHEETS = 12;

/** What a file needs that says nothing of it, until people say otherwise. */
export const firstDefaults: LedgerDefaults = {
  workflow: 'rectification',
  template: null,
  sourceType: 'other',
  domain: 'other',
  severity: 'ordinary',
  inspectionId: null,
  leadUnitId: null,
  verifyUnitId: null,
  deadlineRule: { kind: 'months', value: 6, roll: true },
  publicityRequired: false,
};

/** The first rows of every sheet. */
export async function samplesOf(sheets: readonly Sheet[]): Promise<readonly SheetSample[]> {
  const samples: SheetSample[] = [];
  for (const { name, hidden, ...sheet } of sheets) {
    const rows = [];
    for await (const row of sheet.rows()) {
      rows.push(row);
      if (rows.length === SAMPLE_ROWS) break;
    }
    samples.push({ name, hidden, rows });
  }
  return samples;
}

/** Sheets as people see them while they settle the columns. */
export function shownSheets(samples: readonly SheetSample[]): LedgerSheet[] {
  return samples.map(({ name, hidden, rows }, place) => ({
    name,
    hidden,
    sample: (place < SHOWN_SHEETS ? rows.slice(0, SHOWN_ROWS) : []).map((row) => ({
      row: row.number,
      cells: cellTexts(row)
        .slice(0, SHOWN_COLUMNS)
        .map((text) => (text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text)),
    })),
  }));
}

/** How the likeliest of the sheets seems to be laid out; with `headerRows`, whatever stands elsewhere above the list is passed over. */
export async function proposalOf(
  manager: EntityManager,
  samples: readonly SheetSample[],
  { today, headerRows = null }: { readonly today: PlainDate; readonly headerRows?: readonly number[] | null },
): Promise<LayoutProposal | null> {
  const looked = headerRows === null ? samples : samples.map((sample) => startingAt(sample, headerRows));
  return proposeLayouts(looked, { units: await ledgerUnits(manager), today })[0] ?? null;
}

function startingAt({ rows, ...sheet }: SheetSample, headerRows: readonly number[]): SheetSample {
  const last = Math.max(...headerRows);
  return { ...sheet, rows: rows.filter(({ number }) => number > last || headerRows.includes(number)) };
}

/** What an office settled for a layout; null when it never met one. */
export function rememberedLayout(
  manager: EntityManager,
  officeUnitId: string,
  signature: string,
): Promise<LedgerLayoutRow | null> {
  return manager.findOneBy(LedgerLayoutRow, { officeUnitId, signature });
}

import type { LedgerDefaults, LedgerMapping, LedgerRecord, SheetRow } from '@bihuan/contracts';
import type { LedgerImportLineRow } from '@bihuan/database';
import { readLedger, type LedgerWorld } from '@bihuan/ledger-reader';
import { cellTexts } from './cell-texts';
import { lineKey } from './line-key';
import { notesOf } from './notes-of';
import { registrationFaults, registrationOf } from './registration-of';

/** A line as it is kept before it is held against the cases that are there. */
export type ReadLine = Pick<
  LedgerImportLineRow,
  'position' | 'sourceRow' | 'cells' | 'values' | 'title' | 'leadUnitId' | 'key' | 'faults' | 'remarks' | 'notes'
>;
export type FoundLine =
  { readonly kind: 'line'; readonly line: ReadLine } | Extract<LedgerRecord, { readonly kind: 'skipped' }>;

type Surroundings = {
  readonly mapping: LedgerMapping;
  readonly defaults: LedgerDefaults;
  readonly world: LedgerWorld;
};

/** The lines of a sheet, one after the other: what each says, and its rows as they stand in the file. */
export async function* linesOf(
  rows: AsyncIterable<SheetRow>,
  { mapping, defaults, world }: Surroundings,
): AsyncGenerator<FoundLine> {
  const texts = new Map<number, string[]>();
  let position = 0;
  for await (const record of readLedger(watched(rows, texts), mapping, world)) {
    if (record.kind === 'skipped') {
      yield record;
      continue;
    }
    position += 1;
    yield { kind: 'line', line: lineOf(record, { position, texts, mapping, defaults, world }) };
    forgetUpTo(texts, record.rows.at(-1) ?? 0);
  }
}

type Place = Surroundings & { readonly position: number; readonly texts: ReadonlyMap<number, string[]> };

function lineOf(record: Extract<LedgerRecord, { kind: 'case' }>, place: Place): ReadLine {
  const { rows, values, faults, remarks } = record;
  const registration = registrationOf(values, place.defaults);
  const sourceRow = rows[0] ?? 0;
  const found =
    faults.length > 0 ? faults : registrationFaults(registration, { row: sourceRow, columns: place.mapping.columns });
  return {
    position: place.position,
    sourceRow,
    cells: rows.map((row) => place.texts.get(row) ?? []),
    values,
    title: registration.title,
    leadUnitId: registration.leadUnitId,
    key: lineKey(values, registration.leadUnitId),
    faults: [...found],
    remarks: [...remarks],
    notes: found.length > 0 ? [] : [...notesOf(registration, values, place.world.today)],
  };
}

/** Hands the rows on and keeps their text until their line is told. */
async function* watched(rows: AsyncIterable<SheetRow>, texts: Map<number, string[]>): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    texts.set(row.number, cellTexts(row));
    yield row;
  }
}

function forgetUpTo(texts: Map<number, string[]>, last: number): void {
  for (const row of texts.keys()) if (row <= last) texts.delete(row);
}

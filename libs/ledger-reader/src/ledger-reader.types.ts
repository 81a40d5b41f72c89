import type { PlainDate, SheetRow, UnitKind } from '@bihuan/contracts';

/** A unit under all the names that a ledger may call it by. */
export type LedgerUnit = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly kind: UnitKind;
  readonly aliases?: readonly string[];
};

/** The first rows of a sheet: enough to tell how it is laid out. */
export type SheetSample = {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
};

/** What a ledger's words refer to: the units of the house, and the day on which it is read. */
export type LedgerWorld = { readonly units: readonly LedgerUnit[]; readonly today: PlainDate };

/** So many rows of each sheet are looked at to tell its layout. */
export const SAMPLE_ROWS = 100;

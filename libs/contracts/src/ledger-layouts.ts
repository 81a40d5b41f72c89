import { z } from 'zod';
import { amount } from './amount';
import { domain, rectificationType, result, severity, sourceType } from './code-lists';
import { deadlineRule, plainDate } from './deadline';
import { ledgerField } from './ledger-fields';
import { words } from './words';

const rowNumber = z.int().min(1).max(1_048_576);
const columnIndex = z.int().min(0).max(16_383);

/** A column and what it means; null means that it is left out. `header` is the path of its headers, `整改情况/是否销号`. */
export const ledgerColumn = z.strictObject({
  column: columnIndex,
  header: z.string().max(500),
  field: ledgerField.nullable(),
});
export type LedgerColumn = z.infer<typeof ledgerColumn>;

/** How a table of a sheet is read: where it stands, and what its columns mean. What people confirmed, and what is remembered. */
export const ledgerMapping = z.strictObject({
  sheet: z.string().max(255),
  headerRows: z.array(rowNumber).max(20),
  firstRow: rowNumber,
  /** The last row that is read; null reads to the end, and tells notes and totals below the table by themselves. */
  lastRow: rowNumber.nullable(),
  /** The year that dates without a year belong to, as the title of the ledger tells. */
  year: z.int().min(1990).max(2100).nullable(),
  columns: z.array(ledgerColumn).max(500),
});
export type LedgerMapping = z.infer<typeof ledgerMapping>;

/** What a column was taken for, how sure that is (0 to 1), and why. */
export const proposedColumn = ledgerColumn.extend({
  confidence: z.number().min(0).max(1),
  reason: words,
  /** Some of what stands below, so that people see what they decide on. */
  samples: z.array(z.string()).max(3),
});
export type ProposedColumn = z.infer<typeof proposedColumn>;

/**
 * How a sheet seems to be laid out. `signature` is the same for the same layout whatever its titles, dates and order of
 * columns: a mapping that people corrected is remembered under it.
 */
export const layoutProposal = ledgerMapping.extend({
  columns: z.array(proposedColumn).max(500),
  hidden: z.boolean(),
  title: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  reason: words,
  signature: z.string(),
});
export type LayoutProposal = z.infer<typeof layoutProposal>;

/** A cell that cannot be read as its column demands: where, what stands there, and what is expected. */
export const ledgerFault = z.strictObject({
  row: rowNumber,
  column: columnIndex,
  /** As Excel names it, such as `F12`. */
  cell: z.string(),
  field: ledgerField,
  value: z.string(),
  expected: words,
});
export type LedgerFault = z.infer<typeof ledgerFault>;

/** A cell that was read, but in a way that its reader should know of: a year that was added, a number that was rounded. */
export const ledgerRemark = ledgerFault.omit({ expected: true }).extend({ remark: words });
export type LedgerRemark = z.infer<typeof ledgerRemark>;

const text = z.string().min(1).max(10_000);

/** A measure as a ledger names it. What it lacks for a plan (owner, day, standard) is null. */
export const ledgerMeasure = z.strictObject({
  text: text.max(2000),
  dueOn: plainDate.nullable(),
  owner: z.string().max(200).nullable(),
});
export type LedgerMeasure = z.infer<typeof ledgerMeasure>;

/** What the rows of one case say. What they do not say is absent; a case of the register makes of it what it can. */
export const ledgerValues = z
  .strictObject({
    sequence: z.string().max(100),
    externalNumber: z.string().max(100),
    title: text,
    finding: text,
    detail: text,
    cause: text,
    inspection: text,
    documentNumber: text,
    foundOn: plainDate,
    sourceType,
    domain,
    severity,
    place: text,
    objectName: text,
    legalBasis: text,
    amount,
    rectificationType,
    goal: text,
    measures: z.array(ledgerMeasure).max(50),
    standard: text,
    deadline: deadlineRule,
    leadUnit: z.uuid(),
    assistUnits: z.array(z.uuid()).max(200),
    territoryUnits: z.array(z.uuid()).max(200),
    verifyUnit: z.uuid(),
    leader: text,
    owner: text,
    contact: text,
    progress: text,
    nextStep: text,
    unresolvedReason: text,
    rectifiedAmount: amount,
    result,
    closed: z.boolean(),
    closedOn: plainDate,
    verifiedOn: plainDate,
    verifiers: text,
    note: text,
  })
  .partial();
export type LedgerValues = z.infer<typeof ledgerValues>;

/** What came of one or several rows of a ledger: a case, or a row that is none, with the reason. */
export type LedgerRecord =
  | {
      readonly kind: 'case';
      /** The rows that it was read from, as Excel numbers them. */
      readonly rows: readonly number[];
      readonly values: LedgerValues;
      readonly faults: readonly LedgerFault[];
      readonly remarks: readonly LedgerRemark[];
    }
  | { readonly kind: 'skipped'; readonly row: number; readonly reason: { readonly zh: string; readonly en: string } };

import { z } from 'zod';
import { templateCode } from './case-terms';
import { refusal } from './case-views';
import { domain, severity, sourceType } from './code-lists';
import { deadlineRule } from './deadline';
import { ledgerField } from './ledger-fields';
import { layoutProposal, ledgerFault, ledgerMapping, ledgerRemark } from './ledger-layouts';
import { pageOf, pageQuery } from './paging';
import { codeOf, words } from './words';

/** As many rows are registered in one transaction: more would make everybody else who registers wait too long. */
export const LEDGER_WHOLE_LIMIT = 3000;

/** Where an import stands. `mapping` waits for people to settle the columns, `preview` for them to start it. */
export const ledgerImportStatuses = {
  mapping: { zh: '待确认列', en: 'Columns to settle' },
  reading: { zh: '正在读取', en: 'Reading' },
  preview: { zh: '待导入', en: 'To be started' },
  waiting: { zh: '排队中', en: 'Waiting' },
  running: { zh: '正在导入', en: 'Importing' },
  done: { zh: '已完成', en: 'Done' },
  cancelled: { zh: '已取消', en: 'Cancelled' },
  stopped: { zh: '已中止', en: 'Stopped' },
  discarded: { zh: '已作废', en: 'Discarded' },
} as const;
export const ledgerImportStatus = codeOf(ledgerImportStatuses);
export type LedgerImportStatus = z.infer<typeof ledgerImportStatus>;

/** What a row of the file is to the cases that are there already. */
export const ledgerVerdicts = {
  new: { zh: '新事项', en: 'New' },
  update: { zh: '有变更', en: 'Changed' },
  differs: { zh: '有出入，不改', en: 'Differs, left alone' },
  unchanged: { zh: '无变化', en: 'Unchanged' },
  'possible-duplicate': { zh: '疑似重复', en: 'Possible duplicate' },
  closed: { zh: '台账记为已销号', en: 'Closed in the ledger' },
  error: { zh: '有错误', en: 'Error' },
} as const;
export const ledgerVerdict = codeOf(ledgerVerdicts);
export type LedgerVerdict = z.infer<typeof ledgerVerdict>;

/** What became of a row. */
export const ledgerOutcomes = {
  waiting: { zh: '待处理', en: 'Waiting' },
  registered: { zh: '已立项', en: 'Registered' },
  issued: { zh: '已立项并交办', en: 'Registered and issued' },
  updated: { zh: '已变更', en: 'Changed' },
  existing: { zh: '已有事项，未动', en: 'There already, left alone' },
  'left-out': { zh: '未导入', en: 'Left out' },
  refused: { zh: '未能办理', en: 'Refused' },
} as const;
export const ledgerOutcome = codeOf(ledgerOutcomes);
export type LedgerOutcome = z.infer<typeof ledgerOutcome>;

/** What a file lacks and every new case needs. What a row says itself goes before. */
export const ledgerDefaults = z.strictObject({
  workflow: z.string().min(1).max(60),
  template: templateCode.nullable(),
  sourceType,
  domain,
  severity,
  inspectionId: z.uuid().nullable(),
  leadUnitId: z.uuid().nullable(),
  verifyUnitId: z.uuid().nullable(),
  deadlineRule,
  publicityRequired: z.boolean(),
});
export type LedgerDefaults = z.infer<typeof ledgerDefaults>;

export const settleMappingBody = z.strictObject({ mapping: ledgerMapping, defaults: ledgerDefaults });
export type SettleMappingBody = z.infer<typeof settleMappingBody>;

/** How an import is carried out, where the trade leaves a choice. */
export const ledgerChoices = z.strictObject({
  /** `whole`: all rows in one transaction, or none. `each`: every row by itself; it can be cancelled and go on. */
  mode: z.enum(['whole', 'each']),
  /** What becomes of rows whose case is there already: the import is not started, they are left alone, or changed. */
  existing: z.enum(['stop', 'skip', 'update']),
  errors: z.enum(['stop', 'leave-out']),
  duplicates: z.enum(['leave-out', 'register']),
  /** Rows that the ledger calls closed. They never come in as closed: nobody verified them here (ADR 0018). */
  closed: z.enum(['leave-out', 'register']),
  /** Issue each new case at once, where it can be: with a lead unit and a due date to come. */
  issue: z.boolean(),
});
export type LedgerChoices = z.infer<typeof ledgerChoices>;

/** `remembered`: the office settled the columns of a file of the same layout before, when and with which file. */
export const rememberedLayout = z.strictObject({ at: z.iso.datetime(), by: z.string(), fileName: z.string() });
export const proposedLayout = z.strictObject({ proposal: layoutProposal, remembered: rememberedLayout.nullable() });
export type ProposedLayout = z.infer<typeof proposedLayout>;

/** Asks what another sheet, or the same one with other header rows, would mean. */
export const proposeLayoutBody = z.strictObject({
  sheet: z.string().max(200),
  /** Null: wherever they seem to be. */
  headerRows: z.array(z.int().min(1).max(200)).min(1).max(20).nullable(),
});
export type ProposeLayoutBody = z.infer<typeof proposeLayoutBody>;

export const ledgerImportSummary = z.strictObject({
  id: z.uuid(),
  version: z.int(),
  status: ledgerImportStatus,
  fileName: z.string(),
  total: z.int(),
  settled: z.int(),
  registered: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
});
export type LedgerImportSummary = z.infer<typeof ledgerImportSummary>;
export const ledgerImportPage = pageOf(ledgerImportSummary);

export const ledgerSheet = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** The first rows as text, for people to look at. */
  sample: z.array(z.strictObject({ row: z.int(), cells: z.array(z.string()) })),
});
export type LedgerSheet = z.infer<typeof ledgerSheet>;

export const skippedRows = z.strictObject({
  count: z.int(),
  first: z.array(z.strictObject({ row: z.int(), reason: words })),
});
export type SkippedRows = z.infer<typeof skippedRows>;

/** So much text may be pasted; a longer ledger comes as a file. */
export const LONGEST_PASTE = 500_000;
/** Rows copied out of Excel, as the clipboard holds them: cells parted by tabs, rows by line ends. */
export const pastedLedger = z.strictObject({ text: z.string().min(1).max(LONGEST_PASTE) });
export type PastedLedger = z.infer<typeof pastedLedger>;

export const ledgerImportView = ledgerImportSummary.extend({
  sheets: z.array(ledgerSheet),
  proposal: layoutProposal,
  remembered: rememberedLayout.nullable(),
  mapping: ledgerMapping.nullable(),
  defaults: ledgerDefaults,
  choices: ledgerChoices.nullable(),
  verdicts: z.record(ledgerVerdict, z.int()),
  outcomes: z.record(ledgerOutcome, z.int()),
  /** Rows of the sheet that are no matter of their own, such as sums and notes: how many, and the first of them. */
  skipped: skippedRows,
  /** Why the last reading or run came to nothing. */
  failure: words.nullable(),
  /** Uploaded by the caller, who alone may start, cancel and resume it. */
  mine: z.boolean(),
  /** An earlier import of the same file. */
  sameAs: z.strictObject({ id: z.uuid(), createdAt: z.iso.datetime(), status: ledgerImportStatus }).nullable(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type LedgerImportView = z.infer<typeof ledgerImportView>;

/** A difference between a row and its case. Without `refusal`, the import brings it in. */
export const ledgerDifference = z.strictObject({
  field: ledgerField,
  label: words,
  before: z.string(),
  after: z.string(),
  refusal: words.nullable(),
});
export type LedgerDifference = z.infer<typeof ledgerDifference>;

const caseRef = z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() });
export const ledgerImportLineView = z.strictObject({
  position: z.int(),
  sourceRow: z.int(),
  title: z.string(),
  leadUnit: z.string().nullable(),
  verdict: ledgerVerdict,
  faults: z.array(ledgerFault),
  remarks: z.array(ledgerRemark),
  /** What people should know before it is registered; it stands in no way. */
  notes: z.array(words),
  /** The case it is, or became. */
  case: caseRef.nullable(),
  differences: z.array(ledgerDifference),
  /** What it may be the same as: a case, or an earlier row of the file. */
  likeness: z.strictObject({ case: caseRef.nullable(), sourceRow: z.int().nullable(), score: z.number() }).nullable(),
  outcome: ledgerOutcome,
  reasons: z.array(refusal),
  values: z.array(z.strictObject({ label: words, value: z.string() })),
  /** The cells that it was read from, as they stand in the file; a line of several rows has their words below each other. */
  source: z.array(z.strictObject({ cell: z.string(), header: z.string(), text: z.string() })),
});
export type LedgerImportLineView = z.infer<typeof ledgerImportLineView>;
export const ledgerImportLinePage = pageOf(ledgerImportLineView);
export const ledgerImportLineQuery = pageQuery.extend({
  verdict: ledgerVerdict.optional(),
  outcome: ledgerOutcome.optional(),
});
export type LedgerImportLineQuery = z.infer<typeof ledgerImportLineQuery>;

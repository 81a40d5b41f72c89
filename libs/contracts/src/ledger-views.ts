import { z } from 'zod';
import { ledgerRow, unitRef } from './case-views';
import { disclosure, rectificationType, response, result } from './code-lists';
import { deadlineRule, plainDate } from './deadline';
import { pageOf } from './paging';
import { caseRole } from './roles';

const moment = z.iso.datetime();

/** A line of the ledger with everything that its columns can show. */
export const fullLedgerRow = ledgerRow.extend({
  version: z.int(),
  externalNumber: z.string().nullable(),
  inspection: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  office: unitRef,
  verifyUnit: unitRef.nullable(),
  /** Who is expected to act next. */
  awaits: z.array(caseRole),
  /** How the time was set; the due date follows from it with the issue. */
  deadlineRule,
  issuedOn: plainDate.nullable(),
  dueOriginal: plainDate.nullable(),
  handedInOn: plainDate.nullable(),
  /** The measures of the running round. */
  measures: z.strictObject({ done: z.int(), total: z.int() }),
  /** The latest report of progress in words, and its day; shortened to one cell. */
  progress: z.strictObject({ text: z.string(), on: plainDate }).nullable(),
  response: response.nullable(),
  extensions: z.int(),
  escalation: z.int(),
  urgent: z.boolean(),
  disclosure,
  rectificationType: rectificationType.nullable(),
  amount: z.string().nullable(),
  rectifiedAmount: z.string().nullable(),
  result: result.nullable(),
  closedAt: moment.nullable(),
  /** When the last event of the case happened. */
  changedAt: moment,
});
export type FullLedgerRow = z.infer<typeof fullLedgerRow>;

/** One page of the ledger; `total` is null where it was not asked for. */
export const ledgerPage = pageOf(fullLedgerRow).extend({ total: z.int().nullable() });
export type LedgerPage = z.infer<typeof ledgerPage>;

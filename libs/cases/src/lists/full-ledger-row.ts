import type {
  DeadlineRule,
  Disclosure,
  FullLedgerRow,
  PlainDate,
  RectificationType,
  Response,
  Result,
} from '@bihuan/contracts';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { LEDGER_COLUMNS, toLedgerRow, type LedgerRecord } from './ledger-row';
import type { AsOf } from './today';

/** What a line of the ledger is made of when all of its columns are to be shown. */
export type FullLedgerRecord = LedgerRecord & {
  readonly version: number;
  readonly external_number: string | null;
  readonly inspection_id: string | null;
  readonly inspection_name: string | null;
  readonly office_name: string;
  readonly verify_unit_id: string | null;
  readonly verify_unit_name: string | null;
  readonly deadline_rule: DeadlineRule;
  readonly due_original: PlainDate | null;
  readonly response: Response | null;
  readonly extensions: number;
  readonly escalation: number;
  readonly urgent: boolean;
  readonly disclosure: Disclosure;
  readonly rectification_type: RectificationType | null;
  readonly amount: string | null;
  readonly rectified_amount: string | null;
  readonly result: Result | null;
  readonly closed_at: Date | null;
  readonly changed_at: Date;
};

/** The columns of {@link FullLedgerRecord}, from {@link FULL_LEDGER_TABLES}. */
export const FULL_LEDGER_COLUMNS = `${LEDGER_COLUMNS}, c.version, c.external_number, c.inspection_id, i.name AS inspection_name,
  o.name AS office_name, c.verify_unit_id, v.name AS verify_unit_name, c.deadline_rule, c.due_original, c.response,
  c.extensions, c.escalation, c.context->>'urgent' IS NOT NULL AS urgent, c.disclosure, c.rectification_type, c.amount,
  c.rectified_amount, c.result, c.closed_at, c.changed_at`;
export const FULL_LEDGER_TABLES = `"case" c
  LEFT JOIN unit u ON u.id = c.lead_unit_id LEFT JOIN unit v ON v.id = c.verify_unit_id
  JOIN unit o ON o.id = c.office_unit_id LEFT JOIN inspection i ON i.id = c.inspection_id`;

/** What a line shows of a case's measures and reports. */
export type LedgerWork = Pick<FullLedgerRow, 'measures' | 'progress'>;

/** A line of the ledger with all that its columns can show. */
export function toFullLedgerRow(record: FullLedgerRecord, asOf: AsOf, work: LedgerWork): FullLedgerRow {
  const state = stateOf(workflowOf(record.workflow, record.workflow_version), record.state);
  const named = (id: string | null, name: string | null) => (id ? { id, name: name ?? '' } : null);
  return {
    ...toLedgerRow(record, asOf),
    ...work,
    version: record.version,
    externalNumber: record.external_number,
    inspection: named(record.inspection_id, record.inspection_name),
    office: { id: record.office_unit_id, name: record.office_name },
    verifyUnit: named(record.verify_unit_id, record.verify_unit_name),
    awaits: [...state.awaits],
    deadlineRule: record.deadline_rule,
    issuedOn: record.issued_on,
    dueOriginal: record.due_original,
    handedInOn: record.handed_in_on,
    response: record.response,
    extensions: record.extensions,
    escalation: record.escalation,
    urgent: record.urgent,
    disclosure: record.disclosure,
    rectificationType: record.rectification_type,
    amount: record.amount,
    rectifiedAmount: record.rectified_amount,
    result: record.result,
    closedAt: record.closed_at?.toISOString() ?? null,
    changedAt: record.changed_at.toISOString(),
  };
}

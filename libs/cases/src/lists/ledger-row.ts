import type { DeadlineRule, Domain, LedgerRow, Severity, SourceType } from '@bihuan/contracts';
import { stateOf, workflowOf } from '@bihuan/workflow';
import { calendarUnitOf } from '../calendar-unit';
import { lightOfCase, workingDaysLeft } from '../case-clock';
import { readingAt, type AsOf } from './today';

/** What a line of the ledger is made of. */
export type LedgerRecord = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly workflow: string;
  readonly workflow_version: number;
  readonly state: string;
  readonly open: boolean;
  readonly source_type: SourceType;
  readonly domain: Domain;
  readonly severity: Severity;
  readonly office_unit_id: string;
  readonly lead_unit_id: string | null;
  readonly lead_unit_name: string | null;
  readonly issued_on: string | null;
  readonly due_on: string | null;
  readonly handed_in_on: string | null;
  readonly suspended_on: string | null;
  readonly progress_since: string | null;
  readonly progress_every: DeadlineRule | null;
  readonly relapses: number;
  readonly registered_at: Date;
};

/** The columns of {@link LedgerRecord}, from `"case" c` and the lead unit `u`. */
export const LEDGER_COLUMNS = `c.id, c.number, c.title, c.workflow, c.workflow_version, c.state, c.open, c.source_type,
  c.domain, c.severity, c.office_unit_id, c.lead_unit_id, u.name AS lead_unit_name, c.issued_on, c.due_on, c.handed_in_on,
  c.suspended_on, c.progress_since, c.progress_every, c.relapses,
  c.registered_at`;

/** A line of the ledger as screens show it; light and days left are derived as of a day. */
export function toLedgerRow(record: LedgerRecord, asOf: AsOf): LedgerRow {
  const workflow = workflowOf(record.workflow, record.workflow_version);
  const unitId = calendarUnitOf({ leadUnitId: record.lead_unit_id, officeUnitId: record.office_unit_id });
  const reading = readingAt(asOf, unitId);
  const clock = {
    open: record.open,
    issuedOn: record.issued_on,
    dueOn: record.due_on,
    handedInOn: record.handed_in_on,
    suspendedOn: record.suspended_on,
    progressSince: record.progress_since,
    progressEvery: record.progress_every,
  };
  return {
    id: record.id,
    number: record.number,
    title: record.title,
    workflow: { id: record.workflow, label: workflow.definition.label },
    state: { id: record.state, label: stateOf(workflow, record.state).label, open: record.open },
    sourceType: record.source_type,
    domain: record.domain,
    severity: record.severity,
    leadUnit: record.lead_unit_id ? { id: record.lead_unit_id, name: record.lead_unit_name ?? '' } : null,
    dueOn: record.due_on,
    workingDaysLeft: workingDaysLeft(clock, reading.today, reading.calendar),
    light: lightOfCase(clock, reading),
    relapses: record.relapses,
    registeredAt: record.registered_at.toISOString(),
  };
}

import {
  type AsOf,
  isProgressDue,
  LEDGER_COLUMNS,
  type LedgerRecord,
  readingAt,
  SqlConditions,
  Today,
  toLedgerRow,
} from '@bihuan/cases';
import type { Actor, CaseRole, Page, PageQuery, Role, ToDoItem } from '@bihuan/contracts';
import { allWorkflows, caseRolesOf, explain, oversight, workflowOf, type CaseContext } from '@bihuan/workflow';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

type ToDoRecord = LedgerRecord & { readonly version: number; readonly context: CaseContext };

const unitRoles: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];
/** The own unit's part, which is not the lead's, still waits to be signed for or answered. */
const OWN_PART_OPEN = `EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.part <> 'lead' AND t.status IN ('assigned', 'signed') AND t.unit_id = ANY(?))`;
/** An answer waits for the unit that gave the part. */
const ANSWER_WAITS = `EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.status = 'answered' AND coalesce(t.under_unit_id, c.lead_unit_id) = ANY(?))`;
const receipt = 'urging.received';
/** An urging notice waits for the lead unit to sign for it. */
const NOTICE_WAITS = `c.lead_unit_id = ANY(?) AND c.context->'urgings' <> '[]'::jsonb`;

/** What a person must hold, and how their unit must stand to a case, to be the one whom a state awaits. */
const parts: Readonly<Partial<Record<CaseRole, { readonly roles: readonly Role[]; readonly relation: string }>>> = {
  'office-clerk': { roles: ['office-clerk'], relation: 'c.office_unit_id = ANY(?)' },
  'office-lead': { roles: ['office-lead'], relation: 'c.office_unit_id = ANY(?)' },
  'lead-liaison': { roles: ['unit-liaison'], relation: 'c.lead_unit_id = ANY(?)' },
  'lead-handler': { roles: ['unit-handler'], relation: 'c.lead_unit_id = ANY(?)' },
  'lead-leader': { roles: ['unit-leader'], relation: 'c.lead_unit_id = ANY(?)' },
  assist: { roles: unitRoles, relation: OWN_PART_OPEN },
  verifier: {
    roles: ['verifier'],
    relation: 'coalesce(c.verify_unit_id, c.office_unit_id) = ANY(?) AND c.lead_unit_id <> ALL(?)',
  },
};

/** What waits for somebody in whatever state the case is, as long as it is open: parts, answers and requests. */
const asides: readonly { readonly roles: readonly Role[]; readonly relation: string }[] = [
  { roles: unitRoles, relation: OWN_PART_OPEN },
  { roles: ['unit-liaison', 'unit-handler'], relation: ANSWER_WAITS },
  { roles: ['unit-liaison', 'unit-handler'], relation: NOTICE_WAITS },
  ...(['office-clerk', 'office-lead'] as const).map((role) => ({
    roles: [role],
    relation: `c.office_unit_id = ANY(?) AND EXISTS (SELECT 1 FROM jsonb_array_elements(c.context->'requests') r WHERE r->'deciders' @> '"${role}"')`,
  })),
];

/** The cases that wait for a person, by due date, each with the one next step. */
@Injectable()
export class ListToDo {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { page, pageSize }: PageQuery): Promise<Page<ToDoItem>> {
    const asOf = await this.today.asOf();
    const conditions = SqlConditions.visibleTo(actor);
    addAwaiting(conditions, actor);
    const [{ total }] = (await this.dataSource.query(
      `SELECT count(*)::int AS total FROM "case" c WHERE ${conditions.sql()}`,
      [...conditions.params],
    )) as [{ total: number }];
    const limit = conditions.param(pageSize);
    const offset = conditions.param((page - 1) * pageSize);
    const records = (await this.dataSource.query(
      `SELECT ${LEDGER_COLUMNS}, c.version, c.context FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
       WHERE ${conditions.sql()} ORDER BY c.due_on NULLS LAST, c.number LIMIT ${limit} OFFSET ${offset}`,
      conditions.params,
    )) as ToDoRecord[];
    return { items: records.map((record) => this.toItem(actor, record, asOf)), page, pageSize, total };
  }

  private toItem(actor: Actor, record: ToDoRecord, asOf: AsOf): ToDoItem {
    const workflow = workflowOf(record.workflow, record.workflow_version);
    const asking = { by: actor, at: this.clock.now().toISOString(), on: asOf.today };
    const { allowed } = explain(workflow, { state: record.state, context: record.context }, asking);
    const asked = record.context.requests.map((request): string => request.event);
    const report = isReportDue(record, asOf) ? allowed.find((event) => event.type === 'progress.reported') : undefined;
    const notice = signsForNotice(actor, record.context)
      ? { type: receipt, label: oversight[receipt].label }
      : undefined;
    const next =
      notice ??
      report ??
      allowed.find((event) => event.primary) ??
      allowed.find((event) => asked.includes(event.type)) ??
      allowed[0];
    return {
      ...toLedgerRow(record, asOf),
      version: record.version,
      next: next ? { type: next.type, label: next.label } : null,
      progressDue: report !== undefined,
    };
  }
}

function isReportDue(record: ToDoRecord, asOf: AsOf): boolean {
  const { today, calendar } = readingAt(asOf, record.lead_unit_id);
  const { progress_since: progressSince, progress_every: progressEvery, due_on: dueOn } = record;
  return isProgressDue({ progressSince, progressEvery, dueOn }, today, calendar);
}

/** A notice that waits comes before the work that it urges on. */
function signsForNotice(actor: Actor, context: CaseContext): boolean {
  const roles = caseRolesOf(actor, context);
  return context.urgings.length > 0 && oversight[receipt].by.some((role) => roles.includes(role));
}

/** Narrows a list to the states that await the actor, as the definitions say. */
export function addAwaiting(conditions: SqlConditions, actor: Actor): void {
  const line = conditions.param([...actor.unitLine]);
  const grounds = Object.entries(parts).flatMap(([role, part]) => {
    const states = statesAwaiting(role as CaseRole);
    if (states.length === 0 || !part.roles.some((held) => actor.roles.includes(held))) return [];
    const keys = conditions.param(states);
    const relation = part.relation.replaceAll('?', `${line}::uuid[]`);
    return [`((c.workflow || '@' || c.workflow_version || '/' || c.state) = ANY(${keys}::text[]) AND ${relation})`];
  });
  const beside = asides
    .filter(({ roles }) => roles.some((role) => actor.roles.includes(role)))
    .map(({ relation }) => `(c.open AND c.issued_on IS NOT NULL AND ${relation.replaceAll('?', `${line}::uuid[]`)})`);
  const all = [...grounds, ...beside];
  conditions.add(`c.open IS NOT NULL AND ${line}::uuid[] IS NOT NULL`);
  conditions.add(all.length > 0 ? `(${all.join(' OR ')})` : 'FALSE');
}

function statesAwaiting(role: CaseRole): string[] {
  return allWorkflows().flatMap(({ definition }) =>
    Object.entries(definition.states)
      .filter(([, state]) => state.awaits.includes(role))
      .map(([name]) => `${definition.id}@${definition.version}/${name}`),
  );
}

import { lightOfCase, readingAt, SqlConditions, type AsOf, type LedgerRecord } from '@bihuan/cases';
import type { Actor, Domain, Light } from '@bihuan/contracts';
import type { DataSource } from 'typeorm';

type Span = Pick<
  LedgerRecord,
  | 'lead_unit_id'
  | 'lead_unit_name'
  | 'issued_on'
  | 'due_on'
  | 'handed_in_on'
  | 'suspended_on'
  | 'progress_since'
  | 'progress_every'
> & { readonly domain: Domain; readonly count: number };

/** Open cases that are alike in unit, domain and light. */
export type OpenSpan = Span & { readonly light: Light };

/** What is open, counted by unit, domain and the dates that its light hangs on: far fewer rows than cases. */
export async function openSpans(dataSource: DataSource, actor: Actor, asOf: AsOf): Promise<readonly OpenSpan[]> {
  const conditions = SqlConditions.visibleTo(actor).add('c.open');
  const alike = `c.lead_unit_id, u.name, c.domain, c.issued_on, c.due_on, c.handed_in_on, c.suspended_on, c.progress_since, c.progress_every`;
  const spans = await dataSource.query<Span[]>(
    `SELECT c.lead_unit_id, u.name AS lead_unit_name, c.domain, c.issued_on, c.due_on, c.handed_in_on, c.suspended_on,
            c.progress_since, c.progress_every, count(*)::int AS count
       FROM "case" c LEFT JOIN unit u ON u.id = c.lead_unit_id
      WHERE ${conditions.sql()} GROUP BY ${alike}`,
    conditions.params,
  );
  return spans.map((span) => ({ ...span, light: lightOfSpan(span, asOf) }));
}

function lightOfSpan(span: Span, asOf: AsOf): Light {
  const { issued_on: issuedOn, due_on: dueOn, handed_in_on: handedInOn, suspended_on: suspendedOn } = span;
  const { progress_since: progressSince, progress_every: progressEvery } = span;
  const clock = { open: true, issuedOn, dueOn, handedInOn, suspendedOn, progressSince, progressEvery };
  // only what has a lead unit was ever issued, and shows a light that hangs on a calendar
  return lightOfCase(clock, readingAt(asOf, span.lead_unit_id));
}

import { addCaseFilters, SqlConditions, type FilterDay } from '@bihuan/cases';
import { caseFilters, type Actor, type Arrival, type Figure, type Review } from '@bihuan/contracts';
import type { DataSource } from 'typeorm';

type Filters = Figure['filters'];

/** The events that each arrival stands for. */
const arrived: Readonly<Record<Arrival, string>> = {
  registered: 'case.registered',
  plans: 'plan.submitted,hazard-plan.submitted,work.started',
  answers: 'task.answered,assist.answered,reply.sent,caller.answered,promise.fulfilled',
  closures: 'closure.requested',
  requests: 'request.submitted',
};

const waiting: Readonly<Record<Review, Filters>> = {
  issues: { step: 'case.issued,case.reissued' },
  plans: { step: 'plan.approved' },
  extensions: { asked: 'deadline.extended' },
  requests: { asked: 'any' },
  verifications: { step: 'verification.passed' },
  closures: { step: 'case.closed,proposal.closed' },
};

/** The filters under which the ledger lists what came in on a day that is not over. */
export const arrivalFilters = (today: string): Readonly<Record<Arrival, Filters>> => ({
  registered: { happened: arrived.registered, since: today },
  plans: { happened: arrived.plans, since: today },
  answers: { happened: arrived.answers, since: today },
  closures: { happened: arrived.closures, since: today },
  requests: { happened: arrived.requests, since: today },
});

/** The filters under which the ledger lists what waits for a review or a decision. */
export const reviewFilters = waiting;

/** Counts what the ledger lists under some filters: the figure and its list are one condition, so they cannot part. */
export async function countFigure(
  dataSource: DataSource,
  { actor, asOf }: { readonly actor: Actor; readonly asOf: FilterDay },
  filters: Filters,
): Promise<Figure> {
  const conditions = SqlConditions.visibleTo(actor);
  await addCaseFilters(dataSource.manager, conditions, caseFilters.parse(filters), asOf);
  const [found] = await dataSource.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM "case" c WHERE ${conditions.sql()}`,
    conditions.params,
  );
  return { count: found?.count ?? 0, filters };
}

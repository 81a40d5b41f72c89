import type { CaseEventType, CaseRole } from '@bihuan/contracts';
import { allWorkflows, type WorkflowState } from '@bihuan/workflow';
import type { SqlConditions } from './sql-conditions';

/** A case's place in its workflow as one text, from the columns of `"case" c`. */
const PLACE = `(c.workflow || '@' || c.workflow_version || '/' || c.state)`;

/** The case stands in a state of which this is true, in whichever version of its workflow. */
export function standsWhere(conditions: SqlConditions, holds: (state: WorkflowState) => boolean): string {
  return `${PLACE} = ANY(${conditions.param(placesWhere(holds))}::text[])`;
}

/** Whether any published workflow has such a state. */
export const existsWhere = (holds: (state: WorkflowState) => boolean): boolean => placesWhere(holds).length > 0;

/** Somebody whom the state awaits takes one of these steps. */
export const awaitsStep =
  (steps: readonly string[]) =>
  ({ awaits, on }: WorkflowState): boolean =>
    steps.some((step) => on[step as CaseEventType]?.by.some((role: CaseRole) => awaits.includes(role)) ?? false);

/** Nobody can do anything before the publicity period is over: it runs, and no objection waits. */
export function restsInPublicity(conditions: SqlConditions, today: string): string {
  const published = standsWhere(conditions, ({ onTheWayIf }) => onTheWayIf === 'publicityRequired');
  return `(${published} AND c.publicity_until >= ${conditions.param(today)}::date
    AND coalesce((c.context->>'publicityObjections')::int, 0) = 0)`;
}

function placesWhere(holds: (state: WorkflowState) => boolean): string[] {
  return allWorkflows().flatMap(({ definition }) =>
    Object.entries(definition.states)
      .filter(([, state]) => holds(state))
      .map(([name]) => `${definition.id}@${definition.version}/${name}`),
  );
}

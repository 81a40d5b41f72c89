import { caseEventBodies, formOf, type CaseEventType, type FormField, type Widget } from '@bihuan/contracts';
import type { WorkflowEdge } from './definition';
import { guards, holds, isGuardName, type GuardName } from './guards';
import type { CaseContext, StampedEvent } from './memory';

/** What a case remembers of the kind that a field names. */
const candidates: Partial<Record<Widget, (context: CaseContext) => readonly string[]>> = {
  task: ({ tasks }) => tasks.map(({ unitId }) => unitId),
  request: ({ requests }) => requests.map(({ id }) => id),
};

/** The form of an event with what it may name; and, when it may name nothing, which conditions stand against all of it. */
export type FormWithChoices = { readonly form: readonly FormField[]; readonly against: readonly GuardName[] };

/**
 * Draws the form of an event for one case and person. A field that names a part or a request offers those only for which the
 * event would be accepted: otherwise the screen would have to know the conditions itself.
 */
export function formWithChoices(edge: WorkflowEdge, context: CaseContext, event: StampedEvent): FormWithChoices {
  const needs = edge.needs.filter(isGuardName).filter((name) => guards[name].reads === 'event');
  const against: GuardName[] = [];
  const form = formOf(caseEventBodies[event.type as CaseEventType]).map((field) => {
    const known = candidates[field.widget]?.(context);
    if (!known) return field;
    const failing = known.map((id) => needs.filter((name) => !holds(name, context, { ...event, [field.name]: id })));
    const options = known.filter((_, place) => failing[place]?.length === 0);
    if (options.length === 0) against.push(...reasonsIn(failing));
    return { ...field, options };
  });
  return { form, against };
}

/** The conditions that all fail alike; where they fail for different ones, each of them. */
function reasonsIn(failing: readonly (readonly GuardName[])[]): readonly GuardName[] {
  const all = [...new Set(failing.flat())];
  const common = all.filter((name) => failing.every((names) => names.includes(name)));
  return common.length > 0 ? common : all;
}

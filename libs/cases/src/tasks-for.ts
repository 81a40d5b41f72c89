import type { Actor, CaseRole, TaskView } from '@bihuan/contracts';
import { actingUnitOf, caseRolesOf, type CaseContext } from '@bihuan/workflow';

/** Whoever is only one of several units in a case: an answer goes to the unit that asked for it, and to nobody beside. */
const partial: readonly CaseRole[] = ['assist'];
type Part = Pick<TaskView, 'part' | 'unit' | 'under'>;

/** The parts that a reader sees: a unit beside the lead sees the lead, its own part and what lies below it; all others see all. */
export function tasksFor<Task extends Part>(
  actor: Actor,
  context: CaseContext,
  tasks: readonly Task[],
): readonly Task[] {
  const roles = caseRolesOf(actor, context);
  if (roles.some((role) => !partial.includes(role)) || roles.length === 0) return tasks;
  const own = new Set([actingUnitOf(actor, context)]);
  // a share stands behind the part that it is a share of, so one pass finds all that lies below
  for (const { unit, under } of ordered(tasks)) if (under && own.has(under.id)) own.add(unit.id);
  return tasks.filter(({ part, unit }) => part === 'lead' || own.has(unit.id));
}

/** Shares behind the part that they are a share of. */
function ordered(tasks: readonly Part[]): readonly Part[] {
  const depth = (task: Part): number => {
    const above = tasks.find(({ unit }) => unit.id === task.under?.id);
    return above ? depth(above) + 1 : 0;
  };
  return [...tasks].sort((a, b) => depth(a) - depth(b));
}

import type { CaseContext, TaskMemory } from './memory';

/** A part that nobody waits for any more. */
export function isDone({ status }: Pick<TaskMemory, 'status'>): boolean {
  return status === 'accepted' || status === 'waived';
}

/**
 * Whether the parts that a unit gave out (null: the office) are complete, by the rule chosen for them: all of them, a share
 * of their weight, or, where the lead decides, always. No parts are complete.
 */
export function partsComplete({ tasks, rollUps }: Pick<CaseContext, 'tasks' | 'rollUps'>, of: string | null): boolean {
  const parts = tasks.filter((task) => task.under === of);
  const { rule, percent } = rollUps.find((rollUp) => rollUp.of === of) ?? { rule: 'all', percent: null };
  if (rule === 'lead-decides') return true;
  if (rule === 'all') return parts.every(isDone);
  return weightOf(parts.filter(isDone)) * 100 >= weightOf(parts) * (percent ?? 100);
}

function weightOf(tasks: readonly TaskMemory[]): number {
  return tasks.reduce((sum, task) => sum + task.weight, 0);
}

/** Every unit that does the work of a case: the lead, and whoever has a part beside it. None of them verifies it. */
export function doersOf({ leadUnitId, tasks }: Pick<CaseContext, 'leadUnitId' | 'tasks'>): readonly string[] {
  return [...(leadUnitId === null ? [] : [leadUnitId]), ...tasks.map((task) => task.unitId)];
}

import type { CaseEventBodyOf, CaseRegistration, TaskStatus } from '@bihuan/contracts';
import { actingUnitOf, taskOf } from '../may-raise';
import type { CaseContext, RollUp, TaskMemory } from '../memory';
import type { Updates } from './update';

type Assignment = CaseRegistration | CaseEventBodyOf<'case.assigned'>;

/** What events of the units' parts change. */
export const taskUpdates: Updates = {
  'assist.answered': (context, event) => withStatus(context, taskOf(event.by, context)?.unitId, 'answered'),
  'task.signed': (context, event) => withStatus(context, taskOf(event.by, context)?.unitId, 'signed'),
  'task.answered': (context, event) => withStatus(context, taskOf(event.by, context)?.unitId, 'answered'),
  'task.accepted': (context, event) => withStatus(context, event.unitId, 'accepted'),
  'task.returned': (context, event) => withStatus(context, event.unitId, 'signed'),
  'task.waived': (context, event) => withStatus(context, event.unitId, 'waived'),
  'task.split': (context, event) => {
    const of = actingUnitOf(event.by, context);
    const shares = event.shares.map(({ unitId, weight }): TaskMemory => ({
      unitId,
      part: 'share',
      under: of,
      status: 'assigned',
      weight,
    }));
    return {
      tasks: [...context.tasks, ...shares],
      rollUps: [...context.rollUps.filter((rollUp) => rollUp.of !== of), ruleOf(of, event)],
    };
  },
};

/** The parts that an assignment names; a unit that keeps its part keeps what it has done. */
export function tasksOf(
  { assistUnitIds, territoryUnitIds = [] }: Assignment,
  present: readonly TaskMemory[],
): readonly TaskMemory[] {
  const part = (unitId: string, name: 'assist' | 'territory'): TaskMemory => ({
    ...(present.find((task) => task.unitId === unitId) ?? { unitId, under: null, status: 'assigned', weight: 1 }),
    part: name,
  });
  return [
    ...assistUnitIds.map((unitId) => part(unitId, 'assist')),
    ...territoryUnitIds.map((unitId) => part(unitId, 'territory')),
  ];
}

export function rollUpsOf(assignment: Assignment): readonly RollUp[] {
  return [ruleOf(null, assignment)];
}

function ruleOf(of: string | null, chosen: Pick<Assignment, 'rollUpRule' | 'rollUpPercent'>): RollUp {
  return { of, rule: chosen.rollUpRule ?? 'all', percent: chosen.rollUpPercent ?? null };
}

function withStatus(context: CaseContext, unitId: string | undefined, status: TaskStatus): Partial<CaseContext> {
  return { tasks: context.tasks.map((task) => (task.unitId === unitId ? { ...task, status } : task)) };
}

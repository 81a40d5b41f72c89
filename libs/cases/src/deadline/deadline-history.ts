import { daysBetween } from '@bihuan/calendar';
import type { DeadlineChange, PlainDate } from '@bihuan/contracts';
import { workflowOf } from '@bihuan/workflow';
import { labelOfEvent } from '../picture/labels';
import type { ReplayedStep } from '../replay';

/** Every change of the due date in the life of a case, in order, in the words of the definition it was made under. */
export function deadlineHistory(workflowId: string, steps: readonly ReplayedStep[]): readonly DeadlineChange[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.columns;
    const [from, to] = [before?.dueOn ?? null, step.columns.dueOn];
    if (!before || from === to) return [];
    const { event } = step;
    return [
      {
        sequence: step.columns.version,
        on: event.on,
        by: event.by.name,
        cause: labelOfEvent(workflowOf(workflowId, before.workflowVersion), before.state, event.type),
        from,
        to,
        daysMoved: daysMoved(from, to),
      },
    ];
  });
}

function daysMoved(from: PlainDate | null, to: PlainDate | null): number | null {
  return from === null || to === null ? null : daysBetween(from, to);
}

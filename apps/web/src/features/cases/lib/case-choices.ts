import type { CaseView } from '@bihuan/contracts';

/** Whether the caller may raise the event about this part or request of the case. */
export function mayRaiseAbout({ allowedEvents }: CaseView, type: string, id: string): boolean {
  const form = allowedEvents.find((event) => event.type === type)?.form ?? [];
  return form.some(
    ({ widget, options }) => (widget === 'task' || widget === 'request') && Boolean(options?.includes(id)),
  );
}

type Task = CaseView['tasks'][number];
export type TaskBranch = Readonly<{ task: Task; shares: readonly TaskBranch[] }>;

/** The parts as they were given out: each with the shares into which its unit split it. */
export function taskTree(tasks: readonly Task[]): readonly TaskBranch[] {
  const branch = (task: Task): TaskBranch => ({
    task,
    shares: tasks.filter((other) => other.under?.id === task.unit.id && other.id !== task.id).map(branch),
  });
  const isRoot = ({ under, id }: Task) => !tasks.some((other) => other.id !== id && other.unit.id === under?.id);
  return tasks.filter(isRoot).map(branch);
}

/** How many of the parts beside the lead's are complete. */
export function progressOf(tasks: readonly Task[]): Readonly<{ done: number; total: number }> {
  const parts = tasks.filter(({ part }) => part !== 'lead');
  return {
    done: parts.filter(({ status }) => status === 'accepted' || status === 'waived').length,
    total: parts.length,
  };
}

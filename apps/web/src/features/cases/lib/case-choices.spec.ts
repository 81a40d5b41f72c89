import type { TaskView } from '@bihuan/contracts';
import { progressOf, taskTree, type TaskBranch } from './case-choices';

const unit = (name: string) => ({ id: name, name });
const task = (name: string, part: TaskView['part'], under: string | null, status: TaskView['status'] = 'assigned') =>
  ({ id: `task-${name}`, unit: unit(name), part, under: under === null ? null : unit(under), status }) as TaskView;
const names = (branches: readonly TaskBranch[]): unknown[] =>
  branches.map(({ task, shares }) => (shares.length > 0 ? [task.unit.name, ...names(shares)] : task.unit.name));

describe('the parts of the units', () => {
  const tasks = [
    task('住建局', 'lead', null),
    task('水务局', 'assist', null, 'answered'),
    task('一科', 'share', '住建局', 'accepted'),
    task('泵站', 'share', '水务局', 'waived'),
  ];

  it('stand below the part that they are a share of', () => {
    expect(names(taskTree(tasks))).toEqual([
      ['住建局', '一科'],
      ['水务局', '泵站'],
    ]);
  });

  it('stand by themselves where the part above is not for the reader', () => {
    expect(names(taskTree(tasks.slice(3)))).toEqual(['泵站']);
  });

  it('are complete when accepted or waived; the lead’s own work does not count among them', () => {
    expect(progressOf(tasks)).toEqual({ done: 2, total: 3 });
  });
});

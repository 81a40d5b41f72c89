import type { CaseContext, StampedEvent, TaskMemory } from '../memory';
import { actingUnitOf, taskOf } from '../may-raise';
import { isDone, partsComplete } from '../tasks';
import type { Guard } from './guard';

const named = (context: CaseContext, event: StampedEvent): TaskMemory | undefined => {
  const isNamed = event.type === 'task.accepted' || event.type === 'task.returned' || event.type === 'task.waived';
  return isNamed ? context.tasks.find((task) => task.unitId === event.unitId) : undefined;
};

/** The parts of units beside the lead's own work. */
export const taskGuards = {
  'assists-answered': {
    reads: 'case',
    reason: { zh: '协办单位还没有全部答复', en: 'Not all assist units have answered' },
    holds: (context) => context.tasks.every((task) => task.status === 'answered' || isDone(task)),
  },
  'own-assist-open': {
    reads: 'person',
    reason: { zh: '本单位已经答复过协办意见', en: 'Your unit has already answered' },
    holds: (context, event) => ['assigned', 'signed'].includes(taskOf(event.by, context)?.status ?? ''),
  },
  'own-task-unsigned': {
    reads: 'person',
    reason: { zh: '本单位已经签收', en: 'Your unit has already signed for its part' },
    holds: (context, event) => taskOf(event.by, context)?.status === 'assigned',
  },
  'own-task-signed': {
    reads: 'person',
    reason: { zh: '本单位还没有签收，或已经答复', en: 'Your unit has not signed for its part yet, or has answered' },
    holds: (context, event) => taskOf(event.by, context)?.status === 'signed',
  },
  'own-parts-complete': {
    reads: 'person',
    reason: { zh: '本单位分解给下级的任务还没有完成', en: 'The shares that your unit gave out are not complete' },
    holds: (context, event) => {
      const own = taskOf(event.by, context);
      return own === undefined || partsComplete(context, own.unitId);
    },
  },
  'every-task-complete': {
    reads: 'case',
    reason: {
      zh: '协办、属地或分解的任务还没有全部办结（可由督查机构说明理由后免除）',
      en: 'Not every assist, territory or shared task is complete (the office may waive one, with a reason)',
    },
    holds: (context) => partsComplete(context, null) && partsComplete(context, context.leadUnitId),
  },
  'some-task-answered': {
    reads: 'case',
    reason: { zh: '没有待认可的答复', en: 'No answer waits to be accepted' },
    holds: (context) => context.tasks.some((task) => task.status === 'answered'),
  },
  'task-answered': {
    reads: 'event',
    reason: { zh: '该单位还没有答复', en: 'That unit has not answered' },
    holds: (context, event) => named(context, event)?.status === 'answered',
  },
  'task-is-own': {
    reads: 'event',
    reason: {
      zh: '只能认可或退回交给本单位汇总的答复',
      en: 'Only answers that come to your own unit may be accepted or returned',
    },
    holds: (context, event) => {
      const task = named(context, event);
      const unit = actingUnitOf(event.by, context);
      return task !== undefined && unit !== null && (task.under ?? context.leadUnitId) === unit;
    },
  },
  'some-task-open': {
    reads: 'case',
    reason: { zh: '没有未办结的协办、属地或分解任务', en: 'No assist, territory or shared task is open' },
    holds: (context) => context.tasks.some((task) => !isDone(task)),
  },
  'task-open': {
    reads: 'event',
    reason: { zh: '该任务不存在或已经办结', en: 'There is no such task, or it is complete' },
    holds: (context, event) => {
      const task = named(context, event);
      return task !== undefined && !isDone(task);
    },
  },
  'splits-own-task': {
    reads: 'person',
    reason: { zh: '本单位没有可以分解的任务', en: 'Your unit has no task to split' },
    holds: (context, event) => {
      const unit = actingUnitOf(event.by, context);
      const task = context.tasks.find(({ unitId }) => unitId === unit);
      return unit !== null && (task === undefined || ['assigned', 'signed'].includes(task.status));
    },
  },
  'shares-lie-below': {
    reads: 'event',
    reason: { zh: '只能分解给本单位的下级单位', en: 'A task may be split among units below one’s own only' },
    holds: (_context, event) => event.type !== 'task.split' || event.facts.sharesBelow === true,
  },
  'shares-differ': {
    reads: 'event',
    reason: { zh: '所选单位重复，或已有任务', en: 'A unit is named twice, or has a part already' },
    holds: (context, event) => {
      if (event.type !== 'task.split') return true;
      const taken = [
        context.leadUnitId,
        context.verifyUnitId ?? context.officeUnitId,
        ...context.tasks.map((task) => task.unitId),
      ];
      const units = event.shares.map((share) => share.unitId);
      return new Set(units).size === units.length && units.every((unitId) => !taken.includes(unitId));
    },
  },
  'shares-within-deadline': {
    reads: 'event',
    reason: { zh: '分解任务的时限不能晚于事项的整改时限', en: 'No share may be due after the case itself' },
    holds: ({ dueOn }, event) =>
      event.type !== 'task.split' ||
      dueOn === null ||
      event.shares.every((share) => share.dueOn === null || share.dueOn <= dueOn),
  },
  'weight-has-percent': {
    reads: 'event',
    reason: { zh: '按权重计算时须填写比例', en: 'Counting by weight needs a percentage' },
    holds: (_context, event) =>
      (event.type !== 'task.split' && event.type !== 'case.assigned') ||
      event.rollUpRule !== 'weighted' ||
      typeof event.rollUpPercent === 'number',
  },
} as const satisfies Record<string, Guard>;

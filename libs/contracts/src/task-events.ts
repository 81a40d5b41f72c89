import { z } from 'zod';
import { rollUpRule } from './code-lists';
import { plainDate } from './deadline';
import { body, prose, reason } from './event-fields';
import { field } from './forms';

/*
 * Events of the units' parts in a case: assist, territory, and the shares into which a unit splits its own. A unit has at
 * most one part, so a part is named by its unit.
 */
const task = field(z.uuid(), 'task', '承办部分', 'Part');

/** One share of a task that is split: which unit below does what, until when, and how much it weighs. */
export const shareBody = z.strictObject({
  unitId: z.uuid(),
  what: prose(1000),
  weight: z.int().min(1).max(100),
  dueOn: plainDate.nullable(),
});
export type ShareBody = z.infer<typeof shareBody>;

/** When parts count as done together (all of them, unless said otherwise); `percent` is the share of the weight that is enough, for `weighted`. */
export const rollUp = {
  rollUpRule: field(rollUpRule.optional(), 'choice', '各部分怎样算全部完成', 'When the parts count as done'),
  rollUpPercent: field(
    z.int().min(1).max(100).nullable().optional(),
    'number',
    '权重比例（%）',
    'Share of the weight (%)',
  ),
};

export const taskEventBodies = {
  'task.signed': body('task.signed', {}),
  'task.answered': body('task.answered', {
    text: field(prose(4000), 'textarea', '办理意见', 'Answer'),
  }),
  'task.accepted': body('task.accepted', { unitId: task }),
  'task.returned': body('task.returned', { unitId: task, reason }),
  'task.waived': body('task.waived', { unitId: task, reason }),
  'task.split': body('task.split', {
    shares: field(z.array(shareBody).min(1).max(50), 'shares', '分解到下级单位', 'Shares'),
    ...rollUp,
  }),
} as const;

import { z } from 'zod';
import { plainDate } from './deadline';
import { unitView } from './people-views';

const named = z.strictObject({ id: z.uuid(), name: z.string() });

/** How many people and open cases a unit has of its own, those below it not counted. */
export const unitCounts = z.strictObject({ unitId: z.uuid(), people: z.int(), openCases: z.int() });
export type UnitCounts = z.infer<typeof unitCounts>;

/** A unit with what became of it: the names it had, the units it took over, and the one that took it over. */
export const unitHistory = z.strictObject({
  unit: unitView,
  names: z.array(
    z.strictObject({
      name: z.string(),
      shortName: z.string(),
      /** Null: since before names were kept. */
      from: plainDate.nullable(),
      /** The day of the change. */
      until: plainDate,
      changedBy: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
  successor: named.nullable(),
  predecessors: z.array(named),
});
export type UnitHistory = z.infer<typeof unitHistory>;

export const unitMoveQuery = z.strictObject({ parentId: z.union([z.uuid(), z.literal('')]).default('') });
/** What moving a unit brings with it. */
export const unitMovePreview = z.strictObject({
  people: z.int(),
  units: z.int(),
  openCases: z.int(),
  /** Another calendar holds in the new place: due dates are counted anew with the move. */
  calendarChanges: z.boolean(),
});
export type UnitMovePreview = z.infer<typeof unitMovePreview>;

/** What stands in the way of a merger, and has to be settled first. */
export const mergeObstacles = {
  'too-many-cases': {
    zh: '在办事项过多，不能一次合并：请先由督查机构转办一部分',
    en: 'Too many open cases for one merger: have the office reassign some first',
  },
  'approved-documents': {
    zh: '有已批准、尚未印发的公文：请先印发或作废',
    en: 'There are documents approved and not yet issued: issue or discard them first',
  },
} as const;
export type MergeObstacle = keyof typeof mergeObstacles;

export const unitMergeQuery = z.strictObject({ into: z.uuid() });
/** What a merger would bring about. The fingerprint names exactly this: whoever confirms has seen it. */
export const unitMergePreview = z.strictObject({
  from: named,
  into: named,
  people: z.int(),
  openCases: z.int(),
  /** Of the open cases those in which the successor has a part already: one part is left. */
  sharedCases: z.int(),
  /** Of the open cases those that the unit leads: their due dates follow the successor's calendar. */
  ledCases: z.int(),
  closedCases: z.int(),
  requests: z.int(),
  duties: z.int(),
  drafts: z.int(),
  channels: z.int(),
  templates: z.int(),
  childUnits: z.array(named),
  obstacles: z.array(z.enum(Object.keys(mergeObstacles) as [MergeObstacle, ...MergeObstacle[]])),
  fingerprint: z.string(),
});
export type UnitMergePreview = z.infer<typeof unitMergePreview>;
export const unitMergeBody = z.strictObject({
  into: z.uuid(),
  reason: z.string().trim().min(2).max(500),
  fingerprint: z.string().min(1).max(100),
});
export type UnitMergeBody = z.infer<typeof unitMergeBody>;
/** Done: how much moved. */
export const unitMergeResult = z.strictObject({ people: z.int(), cases: z.int(), childUnits: z.int() });
export type UnitMergeResult = z.infer<typeof unitMergeResult>;

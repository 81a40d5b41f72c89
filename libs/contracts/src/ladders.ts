import { z } from 'zod';
import { codeOf, words } from './words';

/** A length of time beside a due date, in working days (`wd`) or natural days (`d`). */
export const lead = z.strictObject({ value: z.int().min(0).max(1000), unit: z.enum(['wd', 'd']) });
export type Lead = Readonly<z.infer<typeof lead>>;

/**
 * Where in the unit tree somebody sits whom a rung of the ladder reaches. A seat that is empty is answered by the next one up:
 * a section without a leader by the head of its unit, a unit without a head by the head of the unit above.
 */
export const positions = {
  handler: { zh: '承办人、联络员', en: 'Handlers and liaison' },
  'unit-leader': { zh: '科室（分管）负责人', en: 'Leader of the section' },
  head: { zh: '单位主要负责人', en: 'Head of the unit' },
  office: { zh: '督查专员', en: 'Office clerk' },
  'office-head': { zh: '督查机构负责人', en: 'Head of the office' },
  'government-leader': { zh: '政府领导', en: 'Government leader' },
} as const;
export const position = codeOf(positions);
export type Position = z.infer<typeof position>;

/** What a rung does beside its notice. Documents are drafted only: what criticises a unit is approved by people (条例 Art. 21). */
export const rungEffects = {
  'urging-blue': { zh: '起草蓝色督办单（提醒）', en: 'Draft a blue urging notice' },
  'urging-yellow': { zh: '起草黄色督办单', en: 'Draft a yellow urging notice' },
  'urging-red': { zh: '起草红色督办单', en: 'Draft a red urging notice' },
  'bulletin-candidate': { zh: '列入通报候选', en: 'Candidate for the bulletin' },
  'interview-candidate': { zh: '列入约谈候选', en: 'Candidate for an interview' },
  'raised-supervision': { zh: '列入提级督办候选', en: 'Candidate for raised supervision' },
} as const;
export const rungEffect = codeOf(rungEffects);
export type RungEffect = z.infer<typeof rungEffect>;

/** How often a rung comes again until the case is closed: there is no last time. */
export const repetition = z.strictObject({ every: lead });

/**
 * One rung: so long before the due date, or after the first overdue working day (0 is that day itself). `light` is what it
 * announces; `level` the step of escalation that it stands for, 0 for a mere reminder.
 */
export const rung = z.strictObject({
  when: z.enum(['before', 'overdue']),
  at: lead,
  repeat: repetition.nullable().default(null),
  level: z.int().min(0).max(6).default(0),
  to: z.array(position).min(1).max(6),
  copy: z.array(position).max(6).default([]),
  effects: z.array(rungEffect).max(4).default([]),
});
export type Rung = Readonly<z.infer<typeof rung>>;

/** Which periods a ladder is for: those of at most so many working or natural days. Null: all that are longer. */
export const ladderCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/**
 * A ladder of escalation (domain notes §5.2, §3.5): when the light of a case turns blue and yellow, and whom what reaches when,
 * until the case is closed. An office's data, shipped as defaults; nothing of it is law, so `basis` says where it comes from.
 */
export const ladder = z
  .strictObject({
    code: ladderCode,
    label: words,
    basis: z.string().trim().min(1).max(500),
    /** Tried in this order: the first ladder whose `upTo` covers the period is the case's. */
    upTo: lead.nullable(),
    near: lead.nullable(),
    warning: lead,
    rungs: z.array(rung).min(1).max(30),
  })
  .refine(({ near, warning }) => near === null || near.unit !== warning.unit || near.value >= warning.value, {
    path: ['near'],
    error: '蓝灯不得晚于黄灯 / blue must not come after yellow',
  })
  .refine(({ rungs }) => new Set(rungs.map(({ when, at }) => `${when}${at.value}${at.unit}`)).size === rungs.length, {
    path: ['rungs'],
    error: '同一时点只能有一级 / two rungs at the same time',
  });
export type Ladder = Readonly<z.infer<typeof ladder>>;

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

/** Nobody is reminded of one case more often than this, however an office builds its ladder. */
const leastPause = { wd: 1, d: 7 } as const;

/** How often a rung comes again until the case is closed: there is no last time. */
export const repetition = z.strictObject({
  every: lead.refine(({ value, unit }) => value >= leastPause[unit], {
    path: ['value'],
    error: '重复间隔至少 1 个工作日或 7 天 / at least 1 working day or 7 days',
  }),
});

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

export const ladderCode = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const ladderFields = {
  label: words,
  basis: z.string().trim().min(1).max(500),
  /** Tried in order: the first ladder whose `upTo` covers the period is the case's. Null: all that are longer. */
  upTo: lead.nullable(),
  near: lead.nullable(),
  warning: lead,
  rungs: z.array(rung).min(1).max(30),
};
type LadderFields = Readonly<z.infer<z.ZodObject<typeof ladderFields>>>;
type Fault = { readonly path: (string | number)[]; readonly message: string };

/** About how many natural days a lead takes: enough to put leads of both units in an order. */
export function roughDays({ value, unit }: Lead): number {
  return unit === 'wd' ? (value * 7) / 5 : value;
}

/** The rungs as they are climbed: before the due date the farthest first, after it the nearest first. */
export function inOrder(rungs: readonly Rung[]): readonly Rung[] {
  const before = rungs.filter(({ when }) => when === 'before').sort((a, b) => roughDays(b.at) - roughDays(a.at));
  const overdue = rungs.filter(({ when }) => when === 'overdue').sort((a, b) => roughDays(a.at) - roughDays(b.at));
  return [...before, ...overdue];
}

/** What is wrong with a ladder beyond its single fields, each with its place. */
function faultsOf({ near, warning, rungs }: LadderFields): readonly Fault[] {
  const faults: Fault[] = [];
  if (near !== null && roughDays(near) < roughDays(warning)) {
    faults.push({ path: ['near', 'value'], message: '蓝灯不得晚于黄灯 / blue must not come after yellow' });
  }
  const last = rungs.indexOf(inOrder(rungs).at(-1) ?? blankRung);
  if (rungs[last]?.when !== 'overdue') {
    const message = '逾期后至少要有一级 / at least one rung after the due date is needed';
    return [...faults, { path: ['rungs'], message }];
  }
  return [
    ...faults,
    ...rungs.flatMap((each, index) =>
      faultsOfRung(each, index === last, isTaken(rungs, index)).map(({ path, message }) => ({
        path: ['rungs', index, ...path],
        message,
      })),
    ),
  ];
}

function faultsOfRung({ when, at, repeat }: Rung, isLast: boolean, taken: boolean): readonly Fault[] {
  const faults: Fault[] = [];
  if (when === 'overdue' && at.unit !== 'wd') {
    faults.push({ path: ['at', 'unit'], message: '逾期各级按工作日计 / rungs after the due date count working days' });
  }
  if (when === 'before' && at.value === 0) {
    faults.push({ path: ['at', 'value'], message: '到期前至少 1 天 / at least one day before' });
  }
  if (taken) faults.push({ path: ['at', 'value'], message: '同一时点只能有一级 / two rungs at the same time' });
  if (isLast && repeat === null) {
    const message = '最后一级须重复至销号 / the last rung must come again until the case is closed';
    faults.push({ path: ['repeat'], message });
  }
  if (!isLast && repeat !== null) {
    faults.push({ path: ['repeat'], message: '只有最后一级可以重复 / only the last rung may come again' });
  }
  return faults;
}

function isTaken(rungs: readonly Rung[], index: number): boolean {
  const keyOf = ({ when, at }: Rung): string => `${when} ${at.value} ${at.unit}`;
  const own = keyOf(rungs[index] ?? blankRung);
  return rungs.some((other, place) => place < index && keyOf(other) === own);
}

const blankRung: Rung = rung.parse({ when: 'before', at: { value: 1, unit: 'wd' }, to: ['handler'] });

function refuseFaults(fields: LadderFields, context: z.RefinementCtx): void {
  for (const { path, message } of faultsOf(fields)) context.addIssue({ code: 'custom', path, message });
}

/**
 * A ladder of escalation (domain notes §5.2, §3.5): when the light of a case turns blue and yellow, and whom what reaches when,
 * until the case is closed. An office's data, shipped as defaults; nothing of it is law, so `basis` says where it comes from.
 */
export const ladder = z.strictObject({ ...ladderFields, code: ladderCode }).superRefine(refuseFaults);
export type Ladder = Readonly<z.infer<typeof ladder>>;

const MAX_NAME = 100;
const name = z.string().trim().min(1).max(MAX_NAME);

/** What an office makes of a ladder. */
export const ladderBody = z
  .strictObject({ ...ladderFields, label: z.strictObject({ zh: name, en: name }), active: z.boolean() })
  .superRefine(refuseFaults);
export type LadderBody = Readonly<z.infer<typeof ladderBody>>;

export const ladderView = z.strictObject({
  ...ladderFields,
  code: ladderCode,
  /** A ladder that is out of use leaves its periods to the next one. */
  active: z.boolean(),
  /** Whether the office made something else of what ships. */
  changed: z.boolean(),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type LadderView = Readonly<z.infer<typeof ladderView>>;

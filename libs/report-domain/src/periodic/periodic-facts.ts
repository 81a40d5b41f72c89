import { plainDate } from '@bihuan/contracts';
import { z } from 'zod';

/** One case as a sheet or a bulletin speaks of it, as frozen at the end of the period. */
export const periodicCase = z
  .strictObject({
    caseId: z.uuid(),
    number: z.string().min(1),
    title: z.string().min(1),
    leadUnit: z.string().min(1),
    stateLabel: z.string(),
    dueOn: plainDate.nullable(),
    /** Working days past the due date; 0 while it has not passed. */
    workingDaysLate: z.int().min(0),
  })
  .readonly();
export type PeriodicCase = z.infer<typeof periodicCase>;

const cases = z.array(periodicCase).readonly();

/** Why a case needs the office: something asked for waits, or nothing can be done. */
export const coordinationReason = z.enum(['extension', 'request', 'suspended']);
export type CoordinationReason = z.infer<typeof coordinationReason>;

/** All that a weekly dispatch sheet is composed from. */
export const dispatchFacts = z
  .strictObject({
    officeName: z.string().min(1),
    from: plainDate,
    to: plainDate,
    registered: cases,
    done: cases,
    near: cases,
    overdue: cases,
    coordination: z.array(z.strictObject({ reason: coordinationReason, about: periodicCase }).readonly()).readonly(),
    nextTo: plainDate,
    nextDue: cases,
    /** How many are open in all at the end of the week. */
    open: z.array(z.uuid()).readonly(),
  })
  .readonly();
export type DispatchFacts = z.infer<typeof dispatchFacts>;

/** How one unit stands in a bulletin: the ids of its cases, done, under way, and late among those. */
export const unitStanding = z
  .strictObject({
    unit: z.string().min(1),
    done: z.array(z.uuid()).readonly(),
    open: z.array(z.uuid()).readonly(),
    overdue: z.array(z.uuid()).readonly(),
  })
  .readonly();
export type UnitStanding = z.infer<typeof unitStanding>;

/** All that a monthly bulletin is composed from. `late`: overdue long enough to be named. */
export const bulletinFacts = z
  .strictObject({
    officeName: z.string().min(1),
    from: plainDate,
    to: plainDate,
    units: z.array(unitStanding).readonly(),
    registered: z.array(z.uuid()).readonly(),
    done: z.array(z.uuid()).readonly(),
    /** Ended without being rectified, so not counted: merged, referred, terminated. */
    excluded: z.array(z.uuid()).readonly(),
    late: cases,
    lateAfter: z.int().min(1),
  })
  .readonly();
export type BulletinFacts = z.infer<typeof bulletinFacts>;

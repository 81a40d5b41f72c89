import { z } from 'zod';
import { plainDate } from './deadline';

const name = String.raw`[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*`;
/** Types of events, comma-separated. */
const eventNames = z
  .string()
  .max(400)
  .regex(new RegExp(`^${name}(,${name})*$`));

/** What stands behind a figure of the home page: conditions that the ledger takes as it takes its others. */
export const figureFilters = {
  /** The lead unit and no other: a figure by unit counts each case once. `none`: not assigned yet. */
  leadUnitId: z.union([z.uuid(), z.literal('none')]).optional(),
  /** Waits for somebody who takes one of these steps next. */
  step: eventNames.optional(),
  /** Something was asked for and is not decided: the event that is asked for, or anything. */
  asked: z
    .union([
      z.literal('any'),
      z
        .string()
        .max(60)
        .regex(new RegExp(`^${name}$`)),
    ])
    .optional(),
  /** At work, not late, and due within so many working days. */
  dueWithin: z.coerce.number().int().min(0).max(60).optional(),
  /** People did one of these in the case; with `since`, on that day or later. */
  happened: eventNames.optional(),
  /** People did something in the case on this day or later. */
  since: plainDate.optional(),
} as const;

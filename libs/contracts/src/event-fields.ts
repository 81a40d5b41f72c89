import { z } from 'zod';
import { plainDate } from './deadline';
import { field } from './forms';

/*
 * What the bodies of several events have in common.
 */
export const prose = (max: number) => z.string().trim().min(1).max(max);
export const reason = field(prose(2000), 'textarea', '理由', 'Reason');

export const body = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

/** A measure of a plan: who does what until when, and how it is known to be done. */
export const measureBody = z.strictObject({
  id: z.uuid().optional(),
  text: prose(2000),
  owner: prose(50),
  dueOn: plainDate,
  standard: prose(1000),
});
export type MeasureBody = z.infer<typeof measureBody>;

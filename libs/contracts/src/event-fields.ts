import { z } from 'zod';
import { field } from './forms';

/*
 * What the bodies of several events have in common.
 */
export const prose = (max: number) => z.string().trim().min(1).max(max);
export const reason = field(prose(2000), 'textarea', '理由', 'Reason');

export const body = <Type extends string, Shape extends z.core.$ZodLooseShape>(type: Type, shape: Shape) =>
  z.strictObject({ type: z.literal(type), ...shape });

import { z } from 'zod';
import { plainDate } from './deadline';

/** Nobody is stood in for longer than this at a time: a deputy without an end would become a second addressee for good. */
export const LONGEST_ABSENCE_DAYS = 90;

const named = z.strictObject({ id: z.uuid(), name: z.string() });

/** From the first day to the last, both included, the deputy is told what the person is told. It gives no rights. */
export const absenceBody = z
  .strictObject({ deputyId: z.uuid(), from: plainDate, until: plainDate })
  .refine(({ from, until }) => from <= until, {
    path: ['until'],
    error: '结束日期不得早于开始日期 / the last day must not come before the first',
  });
export type AbsenceBody = z.infer<typeof absenceBody>;
export const absenceView = z.strictObject({
  id: z.uuid(),
  deputy: named.extend({ unit: z.string() }),
  from: plainDate,
  until: plainDate,
  /** Whoever entered it: the person, or an administrator for them. */
  setBy: named,
});
export type AbsenceView = z.infer<typeof absenceView>;

/** People who may stand in for somebody; at most fifty, so a name narrows them. */
export const deputyQuery = z.object({ text: z.string().trim().max(100).optional() });
export type DeputyQuery = z.infer<typeof deputyQuery>;
export const deputyView = named.extend({ unit: z.string() });
export type DeputyView = z.infer<typeof deputyView>;

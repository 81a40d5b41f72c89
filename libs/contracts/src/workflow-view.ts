import { z } from 'zod';
import { extraRegistrationFields } from './case-events';
import { refusal } from './case-views';
import { caseRole } from './roles';
import { words } from './words';

/** A definition as the screens need it: to name states, to offer filters, and to tell who may do what under which conditions. */
export const workflowView = z.strictObject({
  id: z.string(),
  version: z.int(),
  label: words,
  /** The deadline template whose terms a case runs under that is registered without one. */
  usualTemplate: z.string().nullable(),
  /** What a registration may say beside what every registration says. */
  asks: z.array(z.enum(extraRegistrationFields)),
  /** The usual way through the states. */
  path: z.array(z.string()),
  states: z.array(
    z.strictObject({
      id: z.string(),
      label: words,
      tags: z.array(z.string()),
      /** Who is expected to act next. */
      awaits: z.array(caseRole),
      /** Whether the deadline's clock runs here. */
      clock: z.enum(['running', 'stopped']),
    }),
  ),
  edges: z.array(
    z.strictObject({
      from: z.string(),
      /** The state that it leads to; `@back` to where a case that stands aside came from. */
      to: z.string(),
      event: z.string(),
      label: words,
      by: z.array(caseRole),
      /** What must hold beside the role. */
      needs: z.array(refusal),
      /** Who may ask for it who may not do it, and what must hold for that; null where nobody can. */
      ask: z.strictObject({ label: words, by: z.array(caseRole), needs: z.array(refusal) }).nullable(),
    }),
  ),
});
export type WorkflowView = z.infer<typeof workflowView>;

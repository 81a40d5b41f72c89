import { caseEventTypes, caseRole, deadlineRule, words, type CaseEventType } from '@bihuan/contracts';
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** One way out of a state: who may take it, what must hold, where it leads, whom it is told to. */
export const edgeSchema = z.strictObject({
  to: name,
  by: z.array(caseRole).min(1),
  needs: z.array(name).default([]),
  notify: z.array(caseRole).default([]),
  /** The usual next step: shown first. */
  primary: z.boolean().default(false),
  /** An independent verification that passed; closure cannot be reached without one. */
  verifies: z.boolean().default(false),
  label: words,
});

/** A row in time: when the state has lasted as long as the rule says, the event is raised by the system. */
export const stateTimerSchema = z.strictObject({
  kind: name,
  after: deadlineRule,
  raises: z.enum(caseEventTypes as [CaseEventType, ...CaseEventType[]]),
});

export const stateSchema = z.strictObject({
  label: words,
  /** `open`: counted as unfinished; `rectifying`: the unit is at work; `closed`: the loop is closed; `resting`: a life may end here. */
  tags: z.array(z.enum(['open', 'rectifying', 'closed', 'resting'])).default([]),
  /** Whether the deadline's clock runs while the case is here. */
  clock: z.enum(['running', 'stopped']),
  /** What must be true of a case for this state to lie on its way; always, when it is left out. */
  onTheWayIf: z.enum(['publicityRequired']).optional(),
  /** Who is expected to act next. */
  awaits: z.array(caseRole).default([]),
  timers: z.array(stateTimerSchema).default([]),
  on: z.partialRecord(z.enum(caseEventTypes as [CaseEventType, ...CaseEventType[]]), edgeSchema),
});

/** A workflow as plain data: it can be stored, drawn, compared and tested. Published versions are never edited. */
export const workflowDefinitionSchema = z.strictObject({
  id: name,
  version: z.int().positive(),
  label: words,
  initial: name,
  /** The usual way through the states, for the picture. */
  path: z.array(name).min(1),
  states: z.record(name, stateSchema),
});

/** A definition as its author writes it (defaults may be left out). */
export type WorkflowDefinitionInput = z.input<typeof workflowDefinitionSchema>;
/** A definition with every default filled in. */
export type WorkflowDefinition = z.output<typeof workflowDefinitionSchema>;
export type WorkflowState = z.output<typeof stateSchema>;
export type WorkflowEdge = z.output<typeof edgeSchema>;

/** The edges out of a state with their event types, in the order of the definition. */
export function edgesOf(state: WorkflowState): readonly (readonly [CaseEventType, WorkflowEdge])[] {
  return caseEventTypes.flatMap((type) => {
    const edge = state.on[type];
    return edge ? [[type, edge] as const] : [];
  });
}

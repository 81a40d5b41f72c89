import {
  askableTypes,
  caseEventTypes,
  caseRole,
  deadlineRule,
  extraRegistrationFields,
  templateCode,
  words,
  type AskableType,
  type CaseEventType,
} from '@bihuan/contracts';
import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** The case stays where it is. */
export const SAME = '@same';
/** The case goes back to the state from which it was put aside. */
export const BACK = '@back';

/** How those who may not raise an event may ask for it. Whoever may raise it grants by raising it. */
export const askSchema = z.strictObject({
  by: z.array(caseRole).min(1),
  needs: z.array(name).default([]),
  /** How long the decision may take; the terms of the case, where they say so, go first. */
  decideWithin: deadlineRule,
  label: words,
});

/** One way out of a state: who may take it, what must hold, where it leads, whom it is told to. */
export const edgeSchema = z.strictObject({
  to: z.union([name, z.literal(SAME), z.literal(BACK)]),
  by: z.array(caseRole).min(1),
  /** What must be so for the event to concern this case at all; while it is not, nobody is told of the event. */
  when: z.array(name).default([]),
  needs: z.array(name).default([]),
  ask: askSchema.optional(),
  notify: z.array(caseRole).default([]),
  /** The usual next step: shown first. */
  primary: z.boolean().default(false),
  /** An independent verification that passed; closure cannot be reached without one. */
  verifies: z.boolean().default(false),
  label: words,
});

const datesOfCase = ['suspendedUntil', 'lookBackOn', 'resultReviewOn', 'listingDueOn', 'reviewOn'] as const;
const limitsOfTerms = ['receipt', 'plan'] as const;

/**
 * A row in time. It goes off when the state has lasted as long as a rule, or as the terms of the case, say; or on a date that
 * the case remembers. Then the system raises an event, or somebody is reminded.
 */
export const stateTimerSchema = z
  .strictObject({
    kind: name,
    after: deadlineRule.optional(),
    afterTerm: z.enum(limitsOfTerms).optional(),
    on: z.enum(datesOfCase).optional(),
    raises: z.enum(caseEventTypes as [CaseEventType, ...CaseEventType[]]).optional(),
    reminds: z.array(caseRole).min(1).optional(),
  })
  .refine((timer) => [timer.after, timer.afterTerm, timer.on].filter(Boolean).length === 1, {
    error: 'a timer has exactly one of after, afterTerm and on',
  })
  .refine((timer) => (timer.raises === undefined) !== (timer.reminds === undefined), {
    error: 'a timer either raises an event or reminds somebody',
  });
export type StateTimer = z.output<typeof stateTimerSchema>;

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
  /** `always`: the result of every case is published before it is closed, whatever was chosen for the case. */
  publicity: z.enum(['by-case', 'always']).default('by-case'),
  /** The deadline template whose terms a case runs under that was registered without one. */
  usualTemplate: templateCode.optional(),
  /** What a registration may say beside what every registration says. */
  asks: z.array(z.enum(extraRegistrationFields)).default([]),
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

/** The edges of a state whose events may be asked for. */
export function askableEdgesOf(
  state: WorkflowState,
): readonly (readonly [AskableType, WorkflowEdge & { ask: NonNullable<WorkflowEdge['ask']> }])[] {
  return askableTypes.flatMap((type) => {
    const edge = state.on[type];
    return edge?.ask ? [[type, { ...edge, ask: edge.ask }] as const] : [];
  });
}

/** Whether a state is one beside the way, from which a case returns to where it was. */
export function isAside(state: WorkflowState): boolean {
  return Object.values(state.on).some((edge) => edge?.to === BACK);
}

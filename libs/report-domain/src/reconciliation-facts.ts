import { plainDate } from '@bihuan/contracts';
import { z } from 'zod';

/** How a case of last year's report stands, in the words a published report knows (the ledger's states are finer). */
export const reconciliationOutcome = z.enum(['completed', 'in-progress', 'continuing', 'not-rectified', 'terminated']);
export type ReconciliationOutcome = z.infer<typeof reconciliationOutcome>;

/** One problem or undertaking of last year's report with what became of it, as frozen on the as-of date. */
export const reconciledCase = z
  .strictObject({
    caseId: z.uuid(),
    number: z.string().min(1),
    kind: z.enum(['problem', 'undertaking']),
    /** The lead sentence, as the report worded it. */
    title: z.string().min(1),
    leadUnit: z.string().min(1),
    assistUnits: z.array(z.string().min(1)).readonly(),
    measures: z.array(z.string().min(1)).readonly(),
    /** The ledger's own word; for the screen. The printed report says the outcome instead. */
    stateLabel: z.string(),
    outcome: reconciliationOutcome,
    dueOn: plainDate.nullable(),
    /** The day the unit asked for closure, while the request stands: lateness is judged by it. */
    handedInOn: plainDate.nullable(),
    overdue: z.boolean(),
    closedOn: plainDate.nullable(),
    /** The unit's latest words on the matter. */
    progress: z.string().min(1).nullable(),
    /** Titles of the evidence that was accepted. */
    evidence: z.array(z.string().min(1)).readonly(),
    relapses: z.int().min(0),
    /** The year whose report listed it. */
    reportYear: z.int().nullable(),
  })
  .readonly();
export type ReconciledCase = z.infer<typeof reconciledCase>;

/** An open case proposed as a problem of this year's report. */
export const proposedCase = z
  .strictObject({
    caseId: z.uuid(),
    number: z.string().min(1),
    title: z.string().min(1),
    leadUnit: z.string().min(1),
    dueOn: plainDate.nullable(),
    /** The day the unit asked for closure, while the request stands: lateness is judged by it. */
    handedInOn: plainDate.nullable(),
    overdue: z.boolean(),
    relapses: z.int().min(0),
    reason: z.enum(['overdue', 'relapsed', 'open']),
    sinceYear: z.int(),
  })
  .readonly();
export type ProposedCase = z.infer<typeof proposedCase>;

/**
 * All that a reconciliation is composed from: queried once, stored with the report, never asked for again.
 * `year` is the year reported on; `previousYear` names the report whose problems and promises are held against what was done.
 * Cases keep the order of that report, which is the order in which the tables print them.
 */
export const reconciliationFacts = z
  .strictObject({
    unitName: z.string().min(1),
    year: z.int(),
    previousYear: z.int(),
    asOf: plainDate,
    cases: z.array(reconciledCase).readonly(),
    openCases: z.array(proposedCase).readonly(),
  })
  .readonly();
export type ReconciliationFacts = z.infer<typeof reconciliationFacts>;

import { domain, plainDate, rectificationType, replyClass, result, severity, sourceType } from '@bihuan/contracts';
import { z } from 'zod';

const count = z.int().min(0);
/** 万元 as the tables keep it: a decimal number with two places, never a float. */
const tenThousandYuan = z.string().regex(/^-?\d+(\.\d{1,2})?$/);

/**
 * One case as it stood at the end of a day, with all that statistics, scoring and reports ask of it. Whatever is printed
 * is derived from such rows, so every figure leads back to the cases behind it. What people wrote is kept as they wrote it.
 */
export const yearCase = z
  .strictObject({
    caseId: z.uuid(),
    number: z.string().min(1),
    title: z.string().min(1),
    finding: z.string().min(1),
    workflow: z.string().min(1),
    sourceType,
    domain,
    severity,
    rectificationType: rectificationType.nullable(),
    /** The inspection that raised it. */
    inspection: z.strictObject({ id: z.uuid(), name: z.string().min(1) }).nullable(),
    /** The annual report that listed it, and whether as a problem or as a promise. */
    origin: z.strictObject({ reportYear: z.int().nullable(), block: z.enum(['problem', 'undertaking']) }).nullable(),
    leadUnit: z.strictObject({ id: z.uuid(), name: z.string().min(1) }).nullable(),
    assistUnits: z.array(z.string().min(1)).readonly(),
    registeredOn: plainDate,
    issuedOn: plainDate.nullable(),
    /** As first issued; as last approved by people; as it stands after pauses and calendars. */
    dueOriginal: plainDate.nullable(),
    dueApproved: plainDate.nullable(),
    dueOn: plainDate.nullable(),
    /** The day on which the unit asked for the closure that stands or is being verified. */
    handedInOn: plainDate.nullable(),
    closedOn: plainDate.nullable(),
    open: z.boolean(),
    /** Nobody has begun to work on it: not issued, or not signed for. */
    started: z.boolean(),
    stateLabel: z.string().min(1),
    suspended: z.boolean(),
    result: result.nullable(),
    overdue: z.boolean(),
    /** Working days beyond the due date in force: of an open case up to the day, of a closed one up to its handing in. */
    workingDaysLate: count,
    /** Working days from issue to handing in, for those that are closed. */
    workingDaysTaken: count.nullable(),
    extensions: count,
    /** Requests for closure, and how often one was returned or did not pass verification. */
    closureRequests: count,
    closureReturns: count,
    /** Times an office found a closure untrue: evidence rejected as false, or returned for it (code list J: 虚假整改). */
    falseClosures: count,
    objectionsUpheld: count,
    lookedBack: z.boolean(),
    relapses: count,
    lateAssists: z.array(z.string().min(1)).readonly(),
    urgings: count,
    amount: tenThousandYuan.nullable(),
    rectifiedAmount: tenThousandYuan.nullable(),
    replyClass: replyClass.nullable(),
    rating: z.string().nullable(),
    /** Names of the rules and systems made in the course of it (建章立制). */
    rulesMade: z.array(z.string().min(1)).readonly(),
    goal: z.string().nullable(),
    measures: z
      .array(z.strictObject({ text: z.string().min(1), doneOn: plainDate.nullable(), dueOn: plainDate }))
      .readonly(),
    /** The unit's latest words on the matter; what it said when it asked for closure; why it is not complete. */
    progress: z.string().nullable(),
    statement: z.string().nullable(),
    delayReason: z.string().nullable(),
    /** Titles of the evidence that was accepted. */
    evidence: z.array(z.string().min(1)).readonly(),
    /** What may be published of it (code list M). */
    disclosure: z.enum(['public', 'on-request', 'not-public']),
  })
  .readonly();
export type YearCase = z.infer<typeof yearCase>;

/**
 * All cases that a year had to do with, as of one day: open at the beginning of the year or registered in it. Read once in
 * one snapshot, stored with the report that it was read for, and never asked for again.
 */
export const yearFacts = z
  .strictObject({
    officeName: z.string().min(1),
    /** The government or unit that reports. */
    unitName: z.string().min(1),
    year: z.int(),
    from: plainDate,
    asOf: plainDate,
    cases: z.array(yearCase).readonly(),
    /** The frozen year before, as far as there is one: what year-on-year is counted against. */
    previous: z.strictObject({ year: z.int(), asOf: plainDate, cases: z.array(yearCase).readonly() }).nullable(),
  })
  .readonly();
export type YearFacts = z.infer<typeof yearFacts>;

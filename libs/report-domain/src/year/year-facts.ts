import {
  accountabilityKind,
  disclosure,
  domain,
  plainDate,
  rating,
  rectificationType,
  replyClass,
  result,
  severity,
  sourceType,
} from '@bihuan/contracts';
import { z } from 'zod';

const count = z.int().min(0);
const words = z.string().min(1);
/** 万元 as the tables keep it: a decimal number with two places, never a float. */
const tenThousandYuan = z.string().regex(/^-?\d+(\.\d{1,2})?$/);
const named = z.strictObject({ id: z.uuid(), name: words }).readonly();

/** One closure in the life of a case: a relapse reopens the same number, so there may be several. */
const closing = z
  .strictObject({
    closedOn: plainDate,
    /** The day on which a look-back after this closure came to its end, whatever it found. */
    lookedBackOn: plainDate.nullable(),
    relapsedOn: plainDate.nullable(),
  })
  .readonly();

/**
 * One case as it stood at the end of a day, with all that statistics, scoring and reports ask of it. Whatever is printed
 * is derived from such rows, so every figure leads back to the cases behind it. What people wrote is kept as they wrote it.
 * Where something is counted "in the year", it is from the first day of the year to the day of the facts.
 */
export const yearCase = z
  .strictObject({
    caseId: z.uuid(),
    number: words,
    externalNumber: z.string().nullable(),
    title: words,
    finding: words,
    workflow: words,
    sourceType,
    domain,
    severity,
    rectificationType: rectificationType.nullable(),
    /** The inspection that raised it. */
    inspection: named.nullable(),
    /** The annual report that listed it, and whether as a problem or as a promise. */
    origin: z.strictObject({ reportYear: z.int().nullable(), block: z.enum(['problem', 'undertaking']) }).nullable(),
    leadUnit: named.nullable(),
    assistUnits: z.array(words).readonly(),
    registeredOn: plainDate,
    /** Unfinished when the year began; false also for what was registered later. */
    openAtStart: z.boolean(),
    issuedOn: plainDate.nullable(),
    /** As first issued; as last approved by people; as it stands after pauses and calendars. */
    dueOriginal: plainDate.nullable(),
    dueApproved: plainDate.nullable(),
    dueOn: plainDate.nullable(),
    /** The day on which the unit signed for it, in this period. */
    signedOn: plainDate.nullable(),
    /** The day on which the unit asked for the closure that stands or is being verified. */
    handedInOn: plainDate.nullable(),
    closedOn: plainDate.nullable(),
    /** The day on which it came to its end, by closure or without one (merged, referred, terminated, withdrawn). */
    endedOn: plainDate.nullable(),
    closings: z.array(closing).readonly(),
    open: z.boolean(),
    /** It was issued and signed for, so that somebody has begun to work on it. */
    started: z.boolean(),
    stateLabel: words,
    suspended: z.boolean(),
    result: result.nullable(),
    overdue: z.boolean(),
    /** Working days beyond the due date in force: of an open case up to the day, of a closed one up to its handing in. */
    workingDaysLate: count,
    /** Those of them that fell into the year. */
    workingDaysLateInYear: count,
    /** Working days from issue to handing in, for those that are closed. */
    workingDaysTaken: count.nullable(),
    /** Extensions in the life of the case, and those granted in the year. */
    extensions: count,
    extensionsInYear: count,
    /** Requests for closure in the year, and how often one was returned or did not pass verification. */
    closureRequests: count,
    closureReturns: count,
    /** What the office said to the first request for closure: only who passes at once passes the first time. */
    firstDecision: z.strictObject({ on: plainDate, passed: z.boolean() }).nullable(),
    /** Times in the year that a closure was found untrue: returned for it (code list J: 虚假整改). */
    falseClosures: count,
    objectionsUpheld: count,
    /** A look-back came to its end in the year. */
    lookedBack: z.boolean(),
    /** Relapses in the year. */
    relapses: count,
    /** Units whose assist part was answered after its date, or is not answered though the date has passed. */
    lateAssists: z.array(named).readonly(),
    /** Urging notices of the year. */
    urgings: count,
    amount: tenThousandYuan.nullable(),
    rectifiedAmount: tenThousandYuan.nullable(),
    firstReplyClass: replyClass.nullable(),
    replyClass: replyClass.nullable(),
    rating: rating.nullable(),
    /** Names of the rules and systems made in the course of it (建章立制). */
    rulesMade: z.array(words).readonly(),
    /** How many people were held to account in the year, by kind (code list L). */
    accountability: z.array(z.strictObject({ kind: accountabilityKind, people: z.int().min(1) })).readonly(),
    goal: z.string().nullable(),
    measures: z.array(z.strictObject({ text: words, doneOn: plainDate.nullable(), dueOn: plainDate })).readonly(),
    /** The unit's latest words on the matter; what it said when it asked for closure; why it is not complete. */
    progress: z.string().nullable(),
    statement: z.string().nullable(),
    delayReason: z.string().nullable(),
    /** Titles of the evidence that was accepted. */
    evidence: z.array(words).readonly(),
    /** What may be published of it (code list M). */
    disclosure,
  })
  .readonly();
export type YearCase = z.infer<typeof yearCase>;

/**
 * All cases that a year had to do with, as of one day: open at the beginning of the year, registered in it, or closed before
 * and touched in it (looked back, relapsed). Read once in one snapshot, stored with what it was read for, and never asked for again.
 */
export const yearFacts = z
  .strictObject({
    officeName: words,
    /** The government or unit that reports. */
    unitName: words,
    year: z.int(),
    from: plainDate,
    asOf: plainDate,
    cases: z.array(yearCase).readonly(),
    /** The units that the office is to inspect: departments and townships of its government. */
    units: z.array(named).readonly(),
    /** What year-on-year is counted against: the year before as it was frozen, or its same period where none is. */
    previous: z
      .strictObject({ year: z.int(), asOf: plainDate, frozen: z.boolean(), cases: z.array(yearCase).readonly() })
      .nullable(),
  })
  .readonly();
export type YearFacts = z.infer<typeof yearFacts>;

import type {
  Actor,
  AmountKind,
  AskableType,
  CaseEventBody,
  CaseEventBodyOf,
  CaseEventType,
  CaseRegistration,
  CaseRole,
  CaseTerms,
  DeadlineRule,
  ObjectionTarget,
  PlainDate,
  Rating,
  RectificationType,
  ReplyClass,
  Response,
  RollUpRule,
  TaskPart,
  TaskStatus,
  Verdict,
} from '@bihuan/contracts';

/** One unit's part in a case beside the lead's. `under` is the unit that gave it: null for the office itself. */
export type TaskMemory = {
  readonly unitId: string;
  readonly part: Exclude<TaskPart, 'lead'>;
  readonly under: string | null;
  readonly status: TaskStatus;
  readonly weight: number;
};

/** When the parts that a unit gave out count as done; `of` null: those that the office gave out. */
export type RollUp = { readonly of: string | null; readonly rule: RollUpRule; readonly percent: number | null };

/** A request that waits for its decision. */
export type OpenRequest = {
  readonly id: string;
  /** The event that is asked for. */
  readonly event: AskableType;
  readonly unitId: string | null;
  readonly decideBy: PlainDate | null;
  /** Whoever may raise the event that is asked for: they grant or refuse. */
  readonly deciders: readonly CaseRole[];
  readonly against: ObjectionTarget | null;
};

/** What guards need to know of a case, and nothing more; prose and files live in tables. JSON-safe. */
export type CaseContext = {
  readonly officeUnitId: string;
  /** The government that the office works for: its leaders decide what goes beyond the office. */
  readonly governmentUnitId: string | null;
  readonly leadUnitId: string | null;
  readonly verifyUnitId: string | null;
  readonly terms: CaseTerms;
  readonly tasks: readonly TaskMemory[];
  readonly rollUps: readonly RollUp[];
  readonly requests: readonly OpenRequest[];
  /** The day the clock started: the day of the (latest) issue. */
  readonly issuedOn: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** The last day on which the lead unit may hand the case back. */
  readonly returnUntil: PlainDate | null;
  /** The office ruled that the case is this unit's: it may not hand it back again. */
  readonly designated: boolean;
  /** The last day on which the unit may object, by what it objects to. */
  readonly objectUntil: Readonly<Record<ObjectionTarget, PlainDate | null>>;
  /** The review struck down the finding: the office may withdraw the case. */
  readonly findingOverturned: boolean;
  readonly extensions: { readonly count: number; readonly days: number; readonly workingDays: number };
  /** The times of this period during which the clock stood, the day it ran again not included. */
  readonly pauses: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  /** What extensions added to this period, in working days where its rule counts those, in natural days otherwise. */
  readonly added: number;
  /** The date from which the period is counted on, where older entries of the journal tell no more than the date. */
  readonly dueBase: PlainDate | null;
  readonly suspendedOn: PlainDate | null;
  readonly suspendedUntil: PlainDate | null;
  /** The state to which a case returns that stands aside (suspended, referred). */
  readonly cameFrom: string | null;
  readonly response: Response | null;
  readonly publicityRequired: boolean;
  readonly publicityUntil: PlainDate | null;
  /** Objections received during publicity and not handled yet. */
  readonly publicityObjections: number;
  readonly measures: readonly { readonly id: string; readonly done: boolean }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly measureId: string | null;
    readonly verdict: Verdict | null;
  }[];
  /** Everybody who had a hand in the work since birth: none of them verifies it, wherever they sit by then. */
  readonly workedBy: readonly string[];
  /** Everybody who made the finding or a conclusion: none of them decides an objection (条例 Art. 17). */
  readonly concludedBy: readonly string[];
  readonly verificationPassed: boolean;
  readonly lookBackOn: PlainDate | null;
  readonly resultReviewOn: PlainDate | null;
  readonly relapses: number;
  /** How often the lead unit of now has asked to hand the case back. */
  readonly returnsAsked: number;
  /** When the listing of a hazard was published, and until when it is to be. */
  readonly listedOn: PlainDate | null;
  readonly listingDueOn: PlainDate | null;
  /** The day of the answer to whoever waits for it; null as long as there is none that stands. */
  readonly answeredOn: PlainDate | null;
  /** The class of the first answer that stood, and of the latest one. */
  readonly firstReplyClass: ReplyClass | null;
  readonly replyClass: ReplyClass | null;
  /** Until when a reply promised what it did not bring; null once the promise is kept. */
  readonly promisedOn: PlainDate | null;
  readonly rating: Rating | null;
  /** How often those who waited for the answer were dissatisfied with it. */
  readonly redos: number;
  readonly rectificationType: RectificationType | null;
  /** What an audit finding is about, and what was put right of it so far, in 万元. */
  readonly amount: string | null;
  readonly rectifiedAmounts: readonly { readonly kind: AmountKind; readonly amount: string }[];
  /** When the office reviews a case that takes several stages. */
  readonly reviewOn: PlainDate | null;
  /** The step of the ladder on which the case stands: a relapse raises it by one. */
  readonly escalation: number;
  /** Why the case may reach people out of hours; null for nearly all. */
  readonly urgent: string | null;
  /** The day of the last progress report of this period. */
  readonly progressOn: PlainDate | null;
  /** Urging notices that were issued and not yet signed for, by the id of the document. */
  readonly urgings: readonly string[];
};

/** A case as the workflow sees it: where it stands and what it remembers. */
export type CaseMemory = { readonly state: string; readonly context: CaseContext };

/** Facts that the shell looked up or computed before it asked: guards and updates read them, and never a database. */
export type EventFacts = {
  readonly officeUnitId?: string;
  readonly governmentUnitId?: string | null;
  /** The version of the workflow that the case was born with. */
  readonly workflowVersion?: number;
  readonly terms?: CaseTerms;
  readonly dueOn?: PlainDate | null;
  readonly dueFlagged?: boolean;
  readonly returnUntil?: PlainDate | null;
  readonly objectUntil?: PlainDate | null;
  readonly measureIds?: readonly string[];
  readonly evidenceId?: string;
  readonly publicityUntil?: PlainDate | null;
  /** Of those who are said to have verified: who belongs to a unit that did the work. */
  readonly involvedPeople?: readonly string[];
  /** Whether the verifying unit lies below a unit that does the work. */
  readonly verifierBelow?: boolean;
  /** Whether all units of a split lie below the unit that splits. */
  readonly sharesBelow?: boolean;
  /** Of the request that is being handed in. */
  readonly request?: {
    readonly id: string;
    readonly decideBy: PlainDate | null;
    readonly deciders: readonly CaseRole[];
    /** Handed in later than the terms ask for. */
    readonly late: boolean;
  };
  /** What an extension adds, and the period that the case had at first. */
  readonly extension?: { readonly days: number; readonly workingDays: number; readonly periodDays: number | null };
  /** What an extension adds to the budget, in the unit of the rule. */
  readonly added?: number;
  /** The time during which the clock stood, once it runs again. */
  readonly pause?: { readonly from: PlainDate; readonly to: PlainDate } | null;
  /** The approved urging document that is issued, with the hash of its text; null when there is none such. */
  readonly urging?: {
    readonly number: string;
    readonly level: number;
    readonly approvedBy: string;
    readonly sha256?: string;
  } | null;
  /** The case to merge into: null when there is none that is open and of the same office. */
  readonly mergesInto?: { readonly caseId: string; readonly number: string } | null;
  readonly suspendedUntil?: PlainDate;
  /** Whether and when the look-back is, and how that was chosen. */
  readonly lookBack?: {
    readonly on: PlainDate | null;
    readonly by: 'severity' | 'sample' | null;
    readonly seed: string | null;
  };
  /** Until when the listing of a hazard is to be published. */
  readonly listingUntil?: PlainDate | null;
  /** The day of the next quarterly review. */
  readonly reviewOn?: PlainDate | null;
  /** The rule of the period in which an answer that did not satisfy is done again. */
  readonly redoRule?: DeadlineRule;
  /** The case as it was before the event that is undone; null when that event cannot be undone. */
  readonly restored?: (CaseMemory & { readonly sequence: number; readonly columns: unknown }) | null;
  /** The version of the workflow that a case is moved to; null when it is on the newest. */
  readonly newerVersion?: number | null;
};

type Stamp = {
  /** The moment, ISO 8601. */
  readonly at: string;
  /** The day in the office's time zone. */
  readonly on: PlainDate;
  readonly by: Actor;
  readonly facts: EventFacts;
};

/** An event with who, when and the facts: it can be replayed and gives the same result. */
export type StampedEvent = (CaseEventBody | CaseRegistration) & Stamp;
export type StampedEventOf<Type extends CaseEventType> = CaseEventBodyOf<Type> & Stamp;
export type StampedRegistration = CaseRegistration & Stamp;

import type {
  Actor,
  CaseEventBody,
  CaseEventBodyOf,
  CaseEventType,
  CaseRegistration,
  PlainDate,
  Verdict,
} from '@bihuan/contracts';

/** What guards need to know of a case, and nothing more; prose and files live in tables. JSON-safe. */
export type CaseContext = {
  readonly officeUnitId: string;
  readonly leadUnitId: string | null;
  readonly verifyUnitId: string | null;
  readonly assists: readonly { readonly unitId: string; readonly answered: boolean }[];
  readonly dueOn: PlainDate | null;
  readonly publicityRequired: boolean;
  readonly publicityUntil: PlainDate | null;
  readonly measures: readonly { readonly id: string; readonly done: boolean }[];
  readonly evidence: readonly {
    readonly id: string;
    readonly measureId: string | null;
    readonly verdict: Verdict | null;
  }[];
  /** Everybody who had a hand in the work since birth: none of them verifies it, wherever they sit by then. */
  readonly workedBy: readonly string[];
  readonly verificationPassed: boolean;
  readonly relapses: number;
};

/** A case as the workflow sees it: where it stands and what it remembers. */
export type CaseMemory = { readonly state: string; readonly context: CaseContext };

/** Facts that the shell looked up or computed before it asked: guards and updates read them, and never a database. */
export type EventFacts = {
  readonly officeUnitId?: string;
  readonly dueOn?: PlainDate | null;
  readonly dueFlagged?: boolean;
  readonly measureIds?: readonly string[];
  readonly evidenceId?: string;
  readonly publicityUntil?: PlainDate | null;
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

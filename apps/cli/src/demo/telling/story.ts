import type {
  AskableType,
  CaseEventBody,
  DeadlineRule,
  Domain,
  PlainDate,
  Role,
  Severity,
  SourceType,
} from '@bihuan/contracts';
import type { UnitKey } from '../office/units';

/** A deadline as stories word it: a rule, a day counted in working days from today, or the end of the year. */
export type Deadline = DeadlineRule | { readonly kind: 'until'; readonly day: number } | { readonly kind: 'year-end' };

/** Who does something: a role in the unit that has a part in the case, or in a unit that is named. */
export type Doer = {
  readonly part: 'office' | 'lead' | 'verify' | UnitKey;
  readonly role: Role;
};

/** What a step may ask about the case that it changes. */
export type Scene = {
  /** The n-th measure of the present plan, beginning with 1. */
  measure(n: number): Promise<string>;
  /** The n-th piece of evidence of this case, beginning with 1. */
  evidence(n: number): Promise<string>;
  /** So many days, spread evenly over the time that is left. */
  dueDates(count: number): Promise<readonly PlainDate[]>;
  rule(deadline: Deadline): DeadlineRule;
  dayOf(deadline: Deadline): PlainDate;
  /** The day on which the step happens. */
  readonly today: PlainDate;
  unitId(key: UnitKey): string;
  /** The number of the case with this title. */
  numberOf(title: string): Promise<string>;
  /** The request for such an event that waits for its decision. */
  request(type: AskableType): Promise<string>;
  /** The person in the lead unit who works on the case. */
  readonly handlerName: string;
  readonly verifierNames: readonly string[];
  /** The file that the step brought along. */
  readonly fileId: string | null;
};

/**
 * One event of a story. `day` 0 or less counts working days back from today; in the stories of a past report a positive
 * day counts from when the report was read in.
 */
export type Step = {
  readonly day: number;
  readonly by: Doer;
  readonly file?: { readonly name: string; readonly text: string };
  readonly body: (scene: Scene) => CaseEventBody | Promise<CaseEventBody>;
};
/** Some happenings are two events: a measure is done, and the proof of it is handed in. */
export type Steps = readonly (Step | readonly Step[])[];

type Parts = {
  readonly assists?: readonly UnitKey[];
  readonly territories?: readonly UnitKey[];
  /** Null: the office itself. */
  readonly verify?: UnitKey | null;
  /** The section in which the work is done. */
  readonly team?: UnitKey;
  readonly severity?: Severity;
  readonly due?: Deadline;
  readonly publicity?: boolean;
  readonly steps: Steps;
};

/** The life of one case, from the day on which it was registered. */
export type Story = Parts & {
  readonly born: number;
  readonly workflow?: string;
  readonly title: string;
  readonly finding: string;
  readonly cause?: string;
  readonly source: SourceType;
  readonly domain: Domain;
  readonly externalNumber?: string;
  readonly inspection?: 'law' | 'business';
  readonly lead: UnitKey | null;
};

/** The life of a problem or promise that a past report named; its words stand in the report. */
export type ReportStory = Parts & {
  readonly lead: UnitKey;
  /** What people made of the domain that was guessed from the words. */
  readonly domain?: Domain;
};

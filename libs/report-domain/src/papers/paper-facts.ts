import type { PlainDate, UrgingColour } from '@bihuan/contracts';

/** A measure of a plan, as far as it has come. */
export type PaperMeasure = {
  readonly text: string;
  readonly owner: string;
  readonly dueOn: PlainDate;
  readonly standard: string;
  readonly doneOn: PlainDate | null;
  readonly note: string | null;
};

/** Something that people wrote in the course of a case, and when. */
export type Said = { readonly on: PlainDate; readonly text: string };

/** What an extension was asked for with; what became of it, once it was decided. */
export type PaperExtension = {
  readonly newDueOn: PlainDate;
  readonly kind: string;
  readonly reason: string;
  readonly workDone: string;
  readonly interimMeasures: string;
  readonly askedOn: PlainDate;
  readonly decision: { readonly granted: boolean; readonly by: string; readonly on: PlainDate } | null;
};

export type PaperVerification = {
  readonly on: PlainDate;
  readonly method: string;
  readonly people: readonly string[];
  readonly findings: string;
  readonly passed: boolean;
};

/** One case with what the documents of the trade tell of it; names and labels are in words. */
export type PaperCase = {
  readonly caseId: string;
  readonly number: string;
  readonly title: string;
  readonly finding: string;
  readonly cause: string | null;
  readonly goal: string | null;
  readonly domain: string;
  readonly severity: string;
  readonly source: string;
  /** The number that it has with whoever raised it. */
  readonly externalNumber: string | null;
  readonly inspection: { readonly name: string; readonly documentNumber: string | null } | null;
  readonly leadUnit: string | null;
  readonly assistUnits: readonly string[];
  readonly stateLabel: string;
  readonly open: boolean;
  readonly closedOn: PlainDate | null;
  readonly result: string | null;
  readonly issuedOn: PlainDate | null;
  readonly dueOriginal: PlainDate | null;
  readonly dueOn: PlainDate | null;
  /** On the day of the document; 0 while it is in time. */
  readonly workingDaysLate: number;
  readonly relapses: number;
  /** What the office wrote when it issued the case. */
  readonly instruction: string | null;
  readonly emergencyPlan: string | null;
  /** 万元 */
  readonly funds: string | null;
  readonly measures: readonly PaperMeasure[];
  /** Evidence that stands, by title. */
  readonly evidence: readonly string[];
  readonly progress: Said | null;
  readonly closureAsked: Said | null;
  readonly verification: PaperVerification | null;
  readonly publicity: { readonly place: string; readonly from: PlainDate; readonly until: PlainDate | null } | null;
  /** The last conclusion; it stands unless a relapse overturned it. */
  readonly closure: {
    readonly opinion: string;
    readonly by: string;
    readonly on: PlainDate;
    readonly stands: boolean;
  } | null;
  readonly lookBack: (Said & { readonly held: boolean; readonly by: string }) | null;
  readonly extension: PaperExtension | null;
  readonly referral: { readonly authority: string; readonly reason: string; readonly number: string } | null;
};

/** What an office has decided to criticise since its last bulletin: an approval is on record for each. */
export type PaperCriticism = {
  readonly since: PlainDate;
  /** Cases whose unit is to be named. */
  readonly named: readonly PaperCase[];
  /** Urging notices that went out; a case is there once for each. */
  readonly urgings: readonly { readonly colour: UrgingColour; readonly caseIds: readonly string[] }[];
};

/** What a document is composed of. The same facts give the same document, to the letter. */
export type PaperFacts = {
  /** Who issues it, and the office and government it belongs under. */
  readonly issuer: string;
  readonly office: string;
  readonly government: string | null;
  /** Those it goes to, by name, and those who are told. */
  readonly to: readonly string[];
  readonly copies: readonly string[];
  readonly contact: string;
  /** The day on which it is drafted. */
  readonly on: PlainDate;
  readonly cases: readonly PaperCase[];
  /** Of bulletins only. */
  readonly criticism: PaperCriticism | null;
};

/** Something said in both languages of the office. */
export type BothLanguages = { readonly zh: string; readonly en: string };

/**
 * One problem or one undertaking. `source.slice(start, end)` is the whole item, its marker (一是, （一）…) included;
 * `text` and `detail` are its words without the marker. Why the wording may differ from the slice: breaks that a PDF put
 * inside a sentence, and page numbers between them, are taken out (a true paragraph break stays as one line feed).
 */
export type ReportItem = {
  /** The lead sentence as worded, ending as in the source. */
  readonly text: string;
  /** What follows the lead sentence; empty when the item is one sentence. */
  readonly detail: string;
  /** UTF-16 offsets into the text that was read. */
  readonly start: number;
  readonly end: number;
  /** How sure the reader is that this is an item and begins and ends here, from 0 to 1. */
  readonly confidence: number;
  /** Why it is as sure as that, so that a person knows what to look at. */
  readonly reason: BothLanguages;
  /** The text itself says that it has been put right, as a rectification report does of each finding. */
  readonly isSettled: boolean;
};

/** A rate with what it is a rate of (结果满意率 89.2), in percent. */
export type NamedRate = { readonly label: string; readonly value: number };
/** One part of a whole (废止 3), or a further count beside it (正在整改 4). */
export type NamedCount = { readonly label: string; readonly count: number };
/** An amount of money as printed: 整改到位资金 1.5 亿元. */
export type NamedAmount = { readonly label: string; readonly amount: number; readonly unit: '元' | '万元' | '亿元' };
/** A comparison with an earlier time. Rates differ by points, counts by a share of themselves. */
export type Change = {
  readonly against: '同比' | '环比';
  readonly by: number;
  readonly unit: '%' | '个百分点';
  readonly isUp: boolean;
};
/** What does not fit together in a figure as printed. Codes: add, never rename. */
export type FigureFlag = 'rate-differs' | 'done-exceeds-found' | 'parts-differ' | 'rate-over-100';

/**
 * How many were found and how many are done, as one stretch of the report states it. `rate` is in percent and only given when the text
 * states it, right or wrong; `flags` tell when it is wrong. What comes after `end` is left out when the text does not say it.
 */
export type ReportFigure = {
  readonly phrase: string;
  readonly subject: string;
  readonly found: number;
  readonly done: number;
  readonly rate: number | null;
  readonly start: number;
  readonly end: number;
  readonly rates?: readonly NamedRate[];
  readonly parts?: readonly NamedCount[];
  readonly amounts?: readonly NamedAmount[];
  readonly change?: Change;
  /** The day or month up to which was counted, as worded (截至11月底). */
  readonly asOf?: string;
  readonly flags?: readonly FigureFlag[];
};

/** A number that the report states without saying how many were found and how many are done: a rate alone, money, issues of a bulletin, a whole with its parts. */
export type ReportIndicator = {
  readonly kind: 'rate' | 'money' | 'issues' | 'whole';
  readonly phrase: string;
  readonly subject: string;
  readonly value: number;
  readonly unit: string;
  readonly start: number;
  readonly end: number;
  readonly parts?: readonly NamedCount[];
  readonly change?: Change;
  readonly asOf?: string;
  readonly flags?: readonly FigureFlag[];
};

/** A heading as printed, its number included and its full stop left out; level 1 is the highest used in this report. */
export type ReportHeading = {
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** What kind of text it is: the annual report, a report on rectification, or what an inspection fed back. */
export type ReportKind = 'annual' | 'rectification' | 'feedback' | 'other';

/** What one report says, each piece with its place. `year` is the year reported on, not the year of issue. */
export type ParsedReport = {
  readonly kind: ReportKind;
  readonly title: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly outline: readonly ReportHeading[];
  readonly problems: readonly ReportItem[];
  readonly undertakings: readonly ReportItem[];
  readonly figures: readonly ReportFigure[];
  readonly indicators: readonly ReportIndicator[];
};

/** Why a text was not read, in both languages of the office. The codes are stored: add, never rename. */
export type ReportRefusal = {
  readonly code: 'report/empty' | 'report/too-large' | 'report/not-a-report';
  readonly message: BothLanguages;
};

/** The answer of `readReport`: a value either way, because a wrong file is an everyday event and no exception. */
export type ReportReading =
  | { readonly accepted: true; readonly report: ParsedReport }
  | { readonly accepted: false; readonly refusal: ReportRefusal };

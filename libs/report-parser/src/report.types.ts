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
};

/** How many were found and how many are done, as one stretch of the report states it. `rate` is in percent and only given when the text states it, right or wrong. */
export type ReportFigure = {
  readonly phrase: string;
  readonly subject: string;
  readonly found: number;
  readonly done: number;
  readonly rate: number | null;
  readonly start: number;
  readonly end: number;
};

/** A heading as printed, its number included and its full stop left out; level 1 is the highest used in this report. */
export type ReportHeading = {
  readonly level: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** What one annual report says, each piece with its place. `year` is the year reported on, not the year of issue. */
export type ParsedReport = {
  readonly title: string;
  readonly region: string | null;
  readonly year: number | null;
  readonly outline: readonly ReportHeading[];
  readonly problems: readonly ReportItem[];
  readonly undertakings: readonly ReportItem[];
  readonly figures: readonly ReportFigure[];
};

/** Why a text was not read, in both languages of the office. The codes are stored: add, never rename. */
export type ReportRefusal = {
  readonly code: 'report/empty' | 'report/too-large' | 'report/not-a-report';
  readonly message: { readonly zh: string; readonly en: string };
};

/** The answer of `readReport`: a value either way, because a wrong file is an everyday event and no exception. */
export type ReportReading =
  | { readonly accepted: true; readonly report: ParsedReport }
  | { readonly accepted: false; readonly refusal: ReportRefusal };

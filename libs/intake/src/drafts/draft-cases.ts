import { randomUUID } from 'node:crypto';
import { yearOf } from '@bihuan/calendar';
import type { DeadlineRule, DraftCase, PlainDate } from '@bihuan/contracts';
import type { ParsedReport, ReportItem } from '@bihuan/report-parser';
import { guessDomain } from './guess-domain';

const LONGEST_TITLE = 200;
const LONGEST_FINDING = 10_000;
const workflows = { problem: 'rectification', undertaking: 'undertaking' } as const;

/** The problems and undertakings of a report as draft cases, each with its place in the source; people decide the rest. */
export function draftCases(report: ParsedReport, today: PlainDate): readonly DraftCase[] {
  return [
    ...report.problems.map((item) => draft('problem', item, { kind: 'months', value: 6, roll: true })),
    ...report.undertakings.map((item) => draft('undertaking', item, endOfPromisedYear(report.year, today))),
  ];
}

function draft(kind: DraftCase['kind'], item: ReportItem, deadlineRule: DeadlineRule): DraftCase {
  const title = titleOf(item.text);
  const finding = findingOf(item);
  return {
    id: randomUUID(),
    kind,
    workflow: workflows[kind],
    keep: !item.isSettled,
    title,
    finding,
    start: item.start,
    end: item.end,
    domain: guessDomain(title, finding),
    severity: 'ordinary',
    leadUnitId: null,
    assistUnitIds: [],
    verifyUnitId: null,
    deadlineRule,
    publicityRequired: false,
    confidence: item.confidence,
    reason: { ...item.reason },
  };
}

/** The lead sentence without the mark that ends it; an overlong one is cut where the ledger's column ends. */
function titleOf(text: string): string {
  const bare = text.trim().replace(/[\s。．.；;：:，,、！!]+$/u, '');
  return bare.length > LONGEST_TITLE ? `${cut(bare, LONGEST_TITLE - 1)}…` : bare;
}

function findingOf({ text, detail }: ReportItem): string {
  const lead = text.trim();
  const rest = detail.trim();
  const joint = rest === '' || /[。；;：:！？!?]$/u.test(lead) ? '' : '\n';
  return cut(`${lead}${joint}${rest}`, LONGEST_FINDING);
}

/** Cuts without leaving half of a character that takes two UTF-16 units. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
}

/**
 * Promises are for the year after the one reported on. A report that is read in later than that gets the end of the
 * running year instead: a case with a deadline in the past could not be issued.
 */
function endOfPromisedYear(reportYear: number | null, today: PlainDate): DeadlineRule {
  const promised = reportYear === null ? yearOf(today) : reportYear + 1;
  const year = Math.max(promised, yearOf(today));
  const date = `${year}-12-31`;
  return { kind: 'fixed', date: date > today ? date : `${year + 1}-12-31` };
}

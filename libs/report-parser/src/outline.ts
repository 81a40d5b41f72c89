import { placeOf, wording, type FairCopy } from './fair-copy';
import type { Heading } from './headings';
import type { ReportHeading } from './report.types';

const LONGEST_RUN_IN = 40;

function isTitleLike(copy: FairCopy, heading: Heading): boolean {
  if (heading.words.length < 2) return false;
  const endsLine = /[\n]|^$/u.test(copy.text.charAt(heading.to));
  return endsLine || heading.words.length <= LONGEST_RUN_IN;
}

/** The headings of the report as an outline. Why levels are counted afresh: one report begins with 一、, another with （一）. */
export function outlineOf(copy: FairCopy, headings: readonly Heading[], end: number): ReportHeading[] {
  const shown = headings.filter((heading) => heading.from < end && isTitleLike(copy, heading));
  const ranks = [...new Set(shown.map((heading) => heading.rank))].sort((a, b) => a - b);
  return shown.map((heading) => ({
    level: ranks.indexOf(heading.rank) + 1,
    text: wording(copy, heading),
    ...placeOf(copy, heading),
  }));
}

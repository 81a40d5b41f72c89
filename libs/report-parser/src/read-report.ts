import { findClosing } from './closing';
import { fairCopy, wording, type FairCopy } from './fair-copy';
import { findFigures } from './figures';
import { readFrontPage, type FrontPage } from './front-page';
import { findHeadings, type Heading, type Terrain } from './headings';
import { itemsOf } from './items';
import { findMarkers, type Marker } from './markers';
import { outlineOf } from './outline';
import type { Range } from './range';
import { MOST_CHARACTERS, REFUSALS } from './refusals';
import type { ReportReading } from './report.types';
import { findSections, type Sections } from './sections';
import { plansInPassing, problemsInPassing } from './turns';

const FRONT = 1500;
const BACK = 400;

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** The first page ends where the first section begins. */
function frontPage(copy: FairCopy, markers: readonly Marker[]): FrontPage {
  const first = markers.find((marker) => marker.rank <= 1)?.from ?? FRONT;
  const front = copy.text.slice(0, Math.min(Math.max(first, 60), FRONT));
  return readFrontPage(linesOf(front), linesOf(copy.text.slice(-BACK)));
}

/** The title as the source writes it; a title over several lines becomes one. */
function worded(copy: FairCopy, title: string): string {
  const places = [
    ...copy.text
      .slice(0, FRONT + 200)
      .split('')
      .entries(),
  ].filter(([, sign]) => sign !== '\n');
  const at = places
    .map(([, sign]) => sign)
    .join('')
    .indexOf(title);
  const from = places[at]?.[0];
  const last = places[at + title.length - 1]?.[0];
  if (title === '' || from === undefined || last === undefined) return title;
  return wording(copy, { from, to: last + 1 }).replace(/\s/gu, '');
}

/** The last heading of the highest kind: whatever ends the report stands behind it. */
function lastSection(copy: FairCopy, headings: readonly Heading[]): number {
  const rank = headings.reduce((highest, heading) => Math.min(highest, heading.rank), Infinity);
  const last = headings.findLast((heading) => heading.rank === rank || heading.topic === 'plans');
  return last?.bodyFrom ?? Math.floor(copy.text.length / 2);
}

function withThoseInPassing(terrain: Terrain, sections: Sections, end: number): Sections {
  const orNothing = (range: Range | null): Range[] => (range === null ? [] : [range]);
  const { problems, plans } = sections;
  return {
    problems: problems.length > 0 ? problems : orNothing(problemsInPassing(terrain, end)),
    plans: plans.length > 0 ? plans : orNothing(plansInPassing(terrain, end)),
  };
}

function readCopy(copy: FairCopy): ReportReading {
  const markers = findMarkers(copy.text);
  const front = frontPage(copy, markers);
  const terrain = { copy, markers, year: front.year };
  const headings = findHeadings(terrain);
  const end = findClosing(copy, lastSection(copy, headings));
  const headed = findSections({ ...terrain, headings, end });
  if (front.title === '' && headed.problems.length + headed.plans.length === 0) {
    return { accepted: false, refusal: REFUSALS.notAReport };
  }
  const sections = withThoseInPassing(terrain, headed, end);
  return {
    accepted: true,
    report: {
      kind: 'annual',
      title: worded(copy, front.title),
      region: front.region,
      year: front.year,
      outline: outlineOf(copy, headings, end),
      problems: sections.problems.flatMap((range) => itemsOf(terrain, range, 'problems')),
      undertakings: sections.plans.flatMap((range) => itemsOf(terrain, range, 'plans')),
      figures: findFigures(copy, end),
      indicators: [],
    },
  };
}

/**
 * Reads the text of an annual report: title, region, year, outline, problems, next year's undertakings and completion
 * figures, each with its place in the text. Never throws; a text that is no report comes back as a refusal in words.
 */
export function readReport(text: string): ReportReading {
  if (text.length > MOST_CHARACTERS) return { accepted: false, refusal: REFUSALS.tooLarge };
  const copy = fairCopy(text);
  if (copy.text === '') return { accepted: false, refusal: REFUSALS.empty };
  return readCopy(copy);
}

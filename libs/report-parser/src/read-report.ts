import { findAttachments, findClosing } from './closing';
import { contentsOf } from './contents';
import { fairCopy, inItsScript, wording, type FairCopy } from './fair-copy';
import { findFigures } from './figures';
import { readFrontPage, type FrontPage } from './front-page';
import { findIndicators } from './indicators';
import { findHeadings, type Heading, type Terrain } from './headings';
import { findMarkers, type Marker } from './markers';
import { outlineOf } from './outline';
import { kindOf } from './report-kind';
import { MOST_CHARACTERS, REFUSALS } from './refusals';
import type { ReportReading } from './report.types';
import { findSections } from './sections';
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

/** Where the first section on problems or plans begins: no attachment stands before it. */
function mainSection(headings: readonly Heading[]): number {
  const main = headings.find(({ topic, isGeneric: generic }) => generic && topic !== null && topic !== 'causes');
  return main?.bodyFrom ?? Infinity;
}

/** Without title and headings only a text that names problems and then plans is a report. */
function tellsInPassing(terrain: Terrain, end: number): boolean {
  return problemsInPassing(terrain, end) !== null && plansInPassing(terrain, end) !== null;
}

function readCopy(copy: FairCopy): ReportReading {
  const markers = findMarkers(copy.text);
  const front = frontPage(copy, markers);
  const whole = { from: 0, to: copy.text.length };
  const kind = kindOf(front.title, copy.text.slice(0, FRONT));
  const terrain = { copy, markers, year: front.year, kind };
  const all = findHeadings(terrain);
  const limit = findAttachments(copy.text, mainSection(all));
  const headings = all.filter((heading) => heading.from < limit);
  const end = findClosing(copy, lastSection(copy, headings), limit);
  const headed = findSections({ ...terrain, headings, end });
  const isHeaded = headed.problems.length + headed.plans.length + headed.mixed.length > 0;
  if (front.title === '' && !isHeaded && !tellsInPassing(terrain, end)) {
    return { accepted: false, refusal: REFUSALS.notAReport };
  }
  const figures = findFigures(copy, end);
  const contents = contentsOf(terrain, headed, end);
  return {
    accepted: true,
    report: {
      kind,
      title: worded(copy, front.title),
      region: front.region === null ? null : inItsScript(copy, whole, front.region),
      year: front.year,
      outline: outlineOf(copy, headings, end),
      problems: contents.problems,
      undertakings: contents.plans,
      figures,
      indicators: findIndicators(copy, end, figures),
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

import type { Draft } from './drafts';
import type { Terrain } from './headings';
import { worded } from './items';
import type { Marker } from './markers';
import { LAST_HEADING_RANK } from './markers';
import type { Range } from './range';
import type { ReportItem } from './report.types';
import { isGeneric } from './vocabulary';
import { opensLikeMeasure, soundsLikeProblem } from './wording-doubts';

const NAMES_FINDING =
  /^(?:关于|针对)?(?:反馈)?[“"「]?([^。;\n(]{4,90}?)[”"」]?(?:方面)?(?:的)?问题(?:(?:的)?整改(?:落实|完成)?情况)?[”"」]?(?:[。:;,]|$|\n|(?=一是|[已对受经我该由]|针对|通过|目前|截至|整改(?:情况|措施)))/u;
const LABELLED = /^(?:反馈|存在|发现)?(?:的)?问题(?:表述|内容|描述)?[:]([^\n]{4,200})/u;
const OF_A_CLASS = /^(?!关于).*(?:审计|督[察查]|检查|巡[察视])[^。]{0,6}(?:查出|反馈|发现|指出)/u;
/** The text says of a finding that it is not yet put right. */
const OPEN =
  /(?:正在(?:整改|推进|办理|有序)|尚未(?:整改|完成|办结)|未(?:完成整改|整改到位)|持续整改中|长期整改|基本完成)/u;
const STATES_LACK = /^[^。;:(\n]{5,60}[。;:\n]/u;
const ANSWER = /^\n?(?:\(?[1一][).、]|一是|[【[]?整改(?:情况|措施|进展|结果|落实)|(?:截至)?目前|已)/u;
const MOST = 300;
const LONGEST = 220;

/** Whether the words behind a number name a finding: 关于…的问题, 问题：…, or what is lacking. */
function namesFinding(words: string): boolean {
  if (LABELLED.test(words)) return true;
  const match = NAMES_FINDING.exec(words);
  if (match === null || OF_A_CLASS.test(words)) return false;
  return /^(?:关于|针对)/u.test(words) || soundsLikeProblem((match[1] ?? '').replace(/问题/gu, ''));
}

/** Behind the lack that a number states stands what was done about it, in a list of its own or in so many words. */
function isAnswered(text: string, from: number): boolean {
  const lead = STATES_LACK.exec(text.slice(from, from + LONGEST))?.[0] ?? '';
  if (isGeneric(lead.replace(/[。;:\n]/gu, ''), 'both')) return false;
  const lack = lead.replace(/问题|[。;:\n]/gu, '');
  if (!soundsLikeProblem(lack) || opensLikeMeasure(lack) || OF_A_CLASS.test(lack)) return false;
  return ANSWER.test(text.slice(from + lead.length, from + lead.length + 20));
}

/** 问题1： names a finding by itself. */
function isProblem(text: string, marker: Marker): boolean {
  return marker.style === 'named' && /^(?:问题|不足|短板)/u.test(text.slice(marker.from, marker.to));
}

function mayName(text: string, marker: Marker): boolean {
  return marker.rank <= LAST_HEADING_RANK || isProblem(text, marker);
}

function headOf(words: string): string {
  const head = NAMES_FINDING.exec(words) ?? STATES_LACK.exec(words);
  return head?.[0].replace(/\n$/u, '') ?? '';
}

/** A paragraph on what comes next ends the last finding. */
function beforeNextSteps(text: string, from: number, to: number): number {
  const at = text.slice(from, to).search(/\n(?:下一?步|下一?阶段|接下来|今后)/u);
  return at < 0 ? to : from + at;
}

/** A finding may open its paragraph without a number: 关于…的问题。 */
function unnumberedFindings(text: string): Marker[] {
  const matches = [...text.matchAll(/(?<=\n|。)关于[^。;:\n]{4,80}问题[。:]/gu)].slice(0, MOST);
  return matches.map(({ index }) => ({ style: 'finding', rank: LAST_HEADING_RANK, number: 0, from: index, to: index }));
}

function isInside(marker: Marker, next: Marker | undefined): boolean {
  return next !== undefined && next.rank > marker.rank;
}

/**
 * The findings that a rectification report answers one by one. They are neither plans nor sure to be open: the text tells
 * what was done about each, so a person decides. What the report itself lists as open problems is left to that list.
 */
export function settledItems(terrain: Terrain, open: readonly Range[], end: number): ReportItem[] {
  const { text } = terrain.copy;
  const numbered = [...terrain.markers.filter((marker) => mayName(text, marker)), ...unnumberedFindings(text)]
    .filter((marker) => marker.from < end)
    .sort((a, b) => a.from - b.from);
  const named = numbered
    .filter((marker) => !open.some((range) => marker.from >= range.from && marker.from < range.to))
    .filter(
      (marker) =>
        isProblem(text, marker) ||
        namesFinding(text.slice(marker.to, marker.to + LONGEST)) ||
        isAnswered(text, marker.to),
    )
    .slice(0, MOST);
  const leaves = named.filter(
    (marker, index) => !(isInside(marker, named[index + 1]) && /方面/u.test(text.slice(marker.to, marker.to + 60))),
  );
  const drafts = leaves.map((marker): Draft => {
    const heading = headOf(text.slice(marker.to, marker.to + LONGEST));
    const next = numbered.find((one) => one.from > marker.from && (one.rank <= marker.rank || leaves.includes(one)));
    const from = marker.from;
    const to = beforeNextSteps(text, marker.to, next?.from ?? end);
    const doubt = OPEN.test(text.slice(from, to)) ? 'underWay' : 'settled';
    return { from, wordsFrom: marker.to, to, doubts: [doubt], leadTo: marker.to + heading.length };
  });
  return worded(terrain.copy, drafts, 'problems');
}

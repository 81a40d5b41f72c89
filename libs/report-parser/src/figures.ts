import { completions, endsAllDone, saysAllDone, statedRate } from './completion-words';
import { findCounts, sameKind, type Count } from './counts';
import { inItsScript, placeOf, wording, type FairCopy } from './fair-copy';
import { barely, namesSame, subjectOf } from './figure-subject';
import type { Range } from './range';
import type { ReportFigure } from './report.types';
import { piecesOf } from './sentences';

type Clause = Range & { readonly depth: number };
type Found = { readonly count: Count; readonly subject: string; readonly from: number; readonly depth: number };
type Draft = { found: Found; done: number; rate: number | null; to: number };
/** What a sentence has told so far. */
type Story = {
  readonly sentence: string;
  readonly counts: readonly Count[];
  found: Found[];
  drafts: Draft[];
  early: number | null;
};

const FARTHEST = 120;
/** No sentence of a report is longer; cutting there keeps the work per character constant. */
const LONGEST_SENTENCE = 1500;
const REMEMBERED = 12;
const TAKEN_IN = /受理|接收|收到|排查|发现|办理|交办/u;

function clausesOf(sentence: string): Clause[] {
  const clauses: Clause[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= sentence.length; at += 1) {
    const sign = sentence.charAt(at);
    const isThousands = sign === ',' && /^\d,\d{3}(?!\d)$/u.test(sentence.slice(at - 1, at + 4));
    if ((sign !== '' && !/[,;:()。!?\n]/u.test(sign)) || isThousands) continue;
    if (at > from) clauses.push({ from, to: at, depth });
    if (sign === '(') depth += 1;
    if (sign === ')') depth = Math.max(0, depth - 1);
    from = at + 1;
  }
  return clauses;
}

/** The count found before, of the same kind, that this many done can belong to: the nearest that is large enough. */
function foundFor(story: Story, done: Count): Found | undefined {
  const near = story.found.filter((one) => sameKind(one.count, done) && done.from - one.count.to <= FARTHEST);
  return near.findLast((one) => one.count.value >= done.value) ?? near.at(-1);
}

function record(story: Story, found: Found, done: number, to: number): void {
  story.drafts.push({ found, done, rate: story.early, to });
  story.early = null;
  story.found = story.found.filter((one) => one !== found);
}

type Reading = { readonly clause: Clause; readonly count: Count; readonly before: string; readonly after: string };

/** 已办结385件 or 37件得到化解: the verb before the count, else behind the last count of the clause. Null when nothing is done; else what the verb names. */
function doneObject(reading: Reading, isLast: boolean): string | null {
  const { before, after } = reading;
  const verb = completions(before).at(-1);
  if (verb !== undefined && before.length - verb.to <= 20 && !before.slice(verb.to).includes('、'))
    return before.slice(verb.to);
  const behind = completions(after)[0];
  const isDone = behind !== undefined && behind.from <= 10 && (isLast || after.slice(behind.to).includes('、'));
  return isDone ? '' : null;
}

/** All of the counted things are done (20件均已办结), and no earlier count is meant. */
function isWhole(reading: Reading, found: Found | undefined): boolean {
  if (!endsAllDone(reading.after) || completions(reading.before).length > 0) return false;
  return found === undefined || TAKEN_IN.test(reading.before);
}

/** A count without a name of its own (受理33件) counts what the one before it counted. */
function subjectFor(story: Story, before: string, after: string): string {
  return subjectOf(before, after) || (story.found.at(-1)?.subject ?? barely(before));
}

function takeCount(story: Story, reading: Reading, isLast: boolean): void {
  const { count, clause, before, after } = reading;
  const own: Found = { count, subject: subjectFor(story, before, after), from: clause.from, depth: clause.depth };
  const object = doneObject(reading, isLast);
  if (object === null) {
    story.found.push(own);
    return;
  }
  const found = foundFor(story, count);
  if (isLast && isWhole(reading, found)) record(story, own, count.value, clause.to);
  else if (found !== undefined && namesSame(object, found.subject)) {
    const subject = found.subject === '' ? own.subject : found.subject;
    story.found = story.found.filter((one) => one !== found);
    record(story, { ...found, subject }, count.value, isLast ? clause.to : count.to);
  }
}

function takeClause(story: Story, clause: Clause): void {
  const counts = story.counts.filter((count) => count.from >= clause.from && count.to <= clause.to);
  for (const [index, count] of counts.entries()) {
    const before = story.sentence.slice(counts[index - 1]?.to ?? clause.from, count.from);
    const after = story.sentence.slice(count.to, counts[index + 1]?.from ?? clause.to);
    takeCount(story, { clause, count, before, after }, index === counts.length - 1);
  }
}

/** A rate right behind a figure belongs to it. */
function takeRateOfFigure(story: Story, clause: Clause): boolean {
  const draft = story.drafts.at(-1);
  if (draft === undefined || draft.rate !== null || clause.to - draft.to > 60) return false;
  if ((story.found.at(-1)?.from ?? 0) > draft.to) return false;
  const rate = statedRate(story.sentence.slice(clause.from, clause.to), draft.found.subject);
  if (rate !== null) Object.assign(draft, { rate, to: clause.to });
  return true;
}

/** A rate alone makes a figure only when it is 100, for then the number done is stated too; so does 已全部整改到位. */
function takeRateOfFound(story: Story, clause: Clause): void {
  const found = story.found.at(-1);
  if (found === undefined || clause.from - found.count.to > FARTHEST) return;
  const words = story.sentence.slice(clause.from, clause.to);
  const rate = statedRate(words, found.subject);
  story.early = rate;
  if (rate !== 100 && (rate !== null || !saysAllDone(words))) return;
  const together = story.found.filter((one) => one === found || (words.includes('均') && one.from === found.from));
  for (const one of together) {
    story.early = rate;
    record(story, one, one.count.value, clause.to);
  }
}

/** Behind a semicolon only 已办结385件 still speaks of what was counted before it. */
function goesOn(words: string): boolean {
  return (completions(words)[0]?.from ?? words.length) <= 3;
}

function readSentence(sentence: string): Draft[] {
  const counts = findCounts(sentence);
  const story: Story = { sentence, counts, found: [], drafts: [], early: null };
  if (counts.length === 0) return [];
  for (const clause of clausesOf(sentence)) {
    const isNewMatter = sentence.charAt(clause.from - 1) === ';' && !goesOn(sentence.slice(clause.from, clause.to));
    story.found = isNewMatter ? [] : story.found.filter((one) => one.depth <= clause.depth).slice(-REMEMBERED);
    const before = story.drafts.length + story.found.length;
    takeClause(story, clause);
    const hasCount = story.drafts.length + story.found.length !== before;
    if (!hasCount && !takeRateOfFigure(story, clause)) takeRateOfFound(story, clause);
  }
  return story.drafts;
}

function inWindows(sentence: Range): Range[] {
  const windows: Range[] = [];
  for (let from = sentence.from; from < sentence.to; from += LONGEST_SENTENCE) {
    windows.push({ from, to: Math.min(from + LONGEST_SENTENCE, sentence.to) });
  }
  return windows;
}

/** Finds what the report says was found and done (投诉总数390件，已办结385件), one figure for each pair, in order. */
export function findFigures(copy: FairCopy, end: number): ReportFigure[] {
  const sentences = piecesOf(copy.text, { from: 0, to: end }, /[。!?\n]/u);
  return sentences.flatMap(inWindows).flatMap((sentence) => {
    const drafts = readSentence(copy.text.slice(sentence.from, sentence.to));
    return drafts.map(({ found, done, rate, to }) => {
      const range = { from: sentence.from + found.from, to: Math.min(sentence.from + to, sentence.to) };
      const phrase = wording(copy, range);
      const subject = inItsScript(copy, range, found.subject);
      return { phrase, subject, found: found.count.value, done, rate, ...placeOf(copy, range) };
    });
  });
}

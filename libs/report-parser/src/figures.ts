import { clausesOf, tellingSentences, type Clause } from './clauses';
import { completions, endsAllDone, isRest, isUrged, rateObject, saysAllDone, statedRate } from './completion-words';
import { findCounts, sameKind } from './counts';
import { inItsScript, placeOf, wording, type FairCopy } from './fair-copy';
import { contextOf } from './figure-context';
import { barely, isMeans, namesSame, subjectOf } from './figure-subject';
import type { Range } from './range';
import type { ReportFigure } from './report.types';
import { FARTHEST, foundFor, record, type FigureDraft, type Found, type Reading, type Story } from './story';

const REMEMBERED = 12;
const TAKEN_IN = /受理|接收|收到|排查|发现|办理|交办/u;
const TRIED = /(?:调[处解]|化解)(?!成功|率)[^,。]{0,12}$/u;
const LONGEST_LABEL = 12;

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
  return found === undefined || TAKEN_IN.test(reading.before) || reading.before.endsWith('的');
}

/** A count without a name of its own (受理33件) counts what the one before it counted. */
function subjectFor(story: Story, { count, before, after }: Reading): string {
  const last = story.found.at(-1);
  const isAlike = last !== undefined && sameKind(last.count, count);
  return subjectOf(before, after) || (isAlike ? last.subject : barely(before));
}

/** 剩余14处正在整改 belongs to the pair before it. */
function takeRest(story: Story, { count, clause, before, after }: Reading): boolean {
  const draft = story.drafts.at(-1);
  if (draft === undefined || !isRest(before, after) || count.from - draft.to > FARTHEST) return false;
  if (count.value > draft.found.count.value) return false;
  const label = story.sentence.slice(clause.from, clause.to).replace(/\d+.{0,2}?(?=正|尚|未|待|$)|\d.*$/u, '');
  draft.parts.push({ label: label.slice(0, LONGEST_LABEL), count: count.value });
  draft.to = clause.to;
  return true;
}

/** Why not at once: what is told as done may be all of it, a part of what was counted before, or an attempt that may yet succeed. */
function takeDone(story: Story, reading: Reading, told: { own: Found; object: string; isLast: boolean }): void {
  const { own, object, isLast } = told;
  const { count, clause } = reading;
  const found = foundFor(story, reading);
  if (isLast && isWhole(reading, found)) record(story, own, { done: count.value, to: clause.to });
  else if (found === undefined) takeAttempt(story, reading, { own, object });
  else if (namesSame(object, found.subject)) {
    const subject = found.subject === '' ? own.subject : found.subject;
    story.found = story.found.filter((one) => one !== found);
    record(story, { ...found, subject }, { done: count.value, to: isLast ? clause.to : count.to });
  }
}

/** Nothing was counted before: either it was only tried (调解纠纷96件), or how many there were comes behind it. */
function takeAttempt(story: Story, reading: Reading, { own, object }: { own: Found; object: string }): void {
  if (TRIED.test(reading.before)) story.found.push({ ...own, isTried: true });
  else story.ahead = { ...own, subject: object || own.subject };
}

/** The whole in brackets behind the part that is done: 已办结67件（受理71件）. */
function takeAhead(story: Story, { count, clause, before }: Reading): boolean {
  const { ahead } = story;
  if (ahead === null || clause.depth <= ahead.depth || !TAKEN_IN.test(before)) return false;
  if (count.value < ahead.count.value || count.from - ahead.count.to > 6) return false;
  record(story, { ...ahead, count }, { done: ahead.count.value, to: clause.to + 1 });
  story.ahead = null;
  return true;
}

function takeCount(story: Story, reading: Reading, isLast: boolean): void {
  const { count, clause, before } = reading;
  const object = doneObject(reading, isLast);
  if (object === null && (takeRest(story, reading) || (isUrged(before) && story.found.length > 0))) return;
  const own: Found = { count, subject: subjectFor(story, reading), from: clause.from, depth: clause.depth };
  if (object === null && takeAhead(story, reading)) return;
  if (object === null) story.found.push(own);
  else takeDone(story, reading, { own, object, isLast });
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

/** What a clause without a count speaks of: what it names (问题整改率), else the last thing counted that can itself be done. */
function spokenOf(story: Story, words: string): Found | undefined {
  const object = rateObject(words);
  const named =
    object === null || object === '' ? undefined : story.found.findLast((one) => one.subject.endsWith(object));
  return named ?? story.found.findLast((one) => !isMeans(one.subject) && one.isTried !== true);
}

/** A rate alone makes a figure only when it is 100, for then the number done is stated too; so does 已全部整改到位. */
function takeRateOfFound(story: Story, clause: Clause): void {
  const words = story.sentence.slice(clause.from, clause.to);
  const found = spokenOf(story, words);
  if (found === undefined || clause.from - found.count.to > FARTHEST) return;
  const rate = statedRate(words, found.subject);
  story.early = rate;
  if (rate !== 100 && (rate !== null || !saysAllDone(words))) return;
  const together = story.found.filter(
    (one) => one === found || (one.from === found.from && !isMeans(one.subject) && sameKind(one.count, found.count)),
  );
  for (const one of together) {
    story.early = rate;
    record(story, one, { done: one.count.value, to: clause.to });
  }
}

/** Behind a semicolon only 已办结385件 still speaks of what was counted before it. */
function goesOn(words: string): boolean {
  return (completions(words)[0]?.from ?? words.length) <= 3;
}

function readSentence(sentence: string): FigureDraft[] {
  const counts = findCounts(sentence);
  const story: Story = { sentence, counts, found: [], drafts: [], early: null, ahead: null };
  if (counts.length === 0) return [];
  for (const clause of clausesOf(sentence)) {
    const isNewMatter = sentence.charAt(clause.from - 1) === ';' && !goesOn(sentence.slice(clause.from, clause.to));
    story.found = isNewMatter ? [] : story.found.filter((one) => one.depth <= clause.depth).slice(-REMEMBERED);
    const hasCount = counts.some((count) => count.from >= clause.from && count.to <= clause.to);
    takeClause(story, clause);
    if (!hasCount && !takeRateOfFigure(story, clause)) takeRateOfFound(story, clause);
  }
  return story.drafts;
}

function figureOf(copy: FairCopy, sentence: Range, draft: FigureDraft): ReportFigure {
  const { found, done, rate } = draft;
  const range = { from: sentence.from + found.from, to: Math.min(sentence.from + draft.to, sentence.to) };
  return {
    phrase: wording(copy, range),
    subject: inItsScript(copy, range, found.subject),
    found: found.count.value,
    done,
    rate,
    ...placeOf(copy, range),
    ...contextOf(copy.text, { sentence, range, draft }),
  };
}

/** Finds what the report says was found and done (投诉总数390件，已办结385件), one figure for each pair, in order. */
export function findFigures(copy: FairCopy, end: number): ReportFigure[] {
  return tellingSentences(copy.text, end).flatMap((sentence) => {
    const drafts = readSentence(copy.text.slice(sentence.from, sentence.to));
    return drafts.map((draft) => figureOf(copy, sentence, draft));
  });
}

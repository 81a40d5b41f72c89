import { clausesOf, tellingSentences, type Clause } from './clauses';
import { inItsScript, placeOf, wording, type FairCopy } from './fair-copy';
import { amountsIn, asOfIn, changeIn, ratesIn } from './figure-context';
import { subjectOf } from './figure-subject';
import { parts, wholeOf } from './parts';
import type { Range } from './range';
import type { ReportFigure, ReportIndicator } from './report.types';

type Told = Pick<ReportIndicator, 'kind' | 'subject' | 'value' | 'unit' | 'parts' | 'flags'> & Range;

const ISSUES =
  /(\d{1,4})期(?=[\p{Script=Han}《“]{0,16}?(?:通报|简报|专报|专刊|快报|周报|月报|提示))|(?:通报|简报|专报|专刊|快报|周报|月报)(\d{1,4})期/gu;
/** No report states more; the limit keeps a hostile text from filling the database. */
const MOST = 400;
const NEAR = 120;

function issuesIn(words: string): Told[] {
  return [...words.matchAll(ISSUES)].map((match) => {
    const name = /^[\p{Script=Han}《“]{0,16}?(?:通报|简报|专报|专刊|快报|周报|月报|提示)/u.exec(
      words.slice(match.index + match[0].length),
    );
    const subject = match[2] === undefined ? (name?.[0] ?? '') : match[0].replace(/\d.*$/u, '');
    const to = match.index + match[0].length + (match[2] === undefined ? (name?.[0].length ?? 0) : 0);
    return { kind: 'issues', subject, value: Number(match[1] ?? match[2]), unit: '期', from: match.index, to };
  });
}

function ratesAlone(words: string): Told[] {
  return ratesIn(words).map(({ label, value, from, to }) => ({
    kind: 'rate',
    subject: label,
    value,
    unit: '%',
    from,
    to,
    ...(value > 100 && { flags: ['rate-over-100' as const] }),
  }));
}

function money(words: string): Told[] {
  return amountsIn(words).map(({ label, amount, unit, from, to }) => ({
    kind: 'money',
    subject: subjectOf(label, '') || label,
    value: amount,
    unit,
    from,
    to,
  }));
}

function wholesIn(sentence: string, clauses: readonly Clause[]): Told[] {
  const whole = wholeOf(sentence, clauses);
  if (whole === null) return [];
  const told = parts(sentence, whole);
  if (told === null) return [];
  const sum = told.parts.reduce((total, { count }) => total + count, 0);
  return [
    {
      kind: 'whole',
      subject: whole.subject,
      value: whole.count,
      unit: whole.unit,
      parts: told.parts,
      from: whole.from,
      to: told.to,
      ...((sum > whole.count || (told.isAll && sum < whole.count)) && { flags: ['parts-differ' as const] }),
    },
  ];
}

function isCovered(told: Range, places: readonly Range[]): boolean {
  return places.some(({ from, to }) => told.from >= from && told.from < to);
}

/** A rate that stands right behind a figure is told with it. */
function isTold({ kind, subject, value, start }: ReportIndicator, figures: readonly ReportFigure[]): boolean {
  return (
    kind === 'rate' &&
    figures.some(
      (figure) =>
        start >= figure.end &&
        start - figure.end < NEAR &&
        figure.rates?.some((rate) => rate.label === subject && rate.value === value),
    )
  );
}

function indicatorOf(copy: FairCopy, sentence: Range, told: Told): ReportIndicator {
  const { from, to, ...said } = told;
  const range = { from: sentence.from + from, to: Math.min(sentence.from + to, sentence.to) };
  const clause = copy.text.slice(range.to, Math.min(sentence.to, range.to + 40)).split(/[;。\n]/u)[0] ?? '';
  const change = told.kind === 'rate' ? changeIn(clause) : null;
  const asOf = asOfIn(copy.text.slice(sentence.from, range.to));
  return {
    ...said,
    subject: inItsScript(copy, range, said.subject),
    phrase: wording(copy, range),
    ...placeOf(copy, range),
    ...(change !== null && { change }),
    ...(asOf !== null && { asOf }),
  };
}

/** The numbers that are no pair of found and done: rates, money, issues of a bulletin, wholes with their parts. `figures` tells what is told already. */
export function findIndicators(copy: FairCopy, end: number, figures: readonly ReportFigure[]): ReportIndicator[] {
  const taken = figures.map(({ start, end: stop }) => ({ from: start, to: stop }));
  const found: ReportIndicator[] = [];
  for (const sentence of tellingSentences(copy.text, end)) {
    const words = copy.text.slice(sentence.from, sentence.to);
    if (!/\d/u.test(words)) continue;
    const all = [...issuesIn(words), ...ratesAlone(words), ...money(words), ...wholesIn(words, clausesOf(words))];
    const told = all.map((one) => indicatorOf(copy, sentence, one));
    found.push(...told.filter((one) => !isCovered({ from: one.start, to: one.end }, taken) && !isTold(one, figures)));
    if (found.length > MOST) return found.slice(0, MOST);
  }
  return found;
}

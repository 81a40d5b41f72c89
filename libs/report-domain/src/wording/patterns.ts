import type { TextRun } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { clause, joined, sentence, type Clause } from './clauses';
import { counted, type Cases } from './figures';
import { growth, levelledShares, pointsChange, share, type Ratio, type RateWording } from './rates';

/** What is counted and how it is spoken of: 件 of 交办件. */
export type Counting = { readonly unit: string; readonly noun: string };

/** A rate with its name: 完成率87.4%; nothing when the author wants no rates. */
export function rate(name: string, { part, whole }: Ratio, wording: RateWording): Clause {
  return clause(name, share(part, whole, wording));
}

/** P1: 办理交办件2113件，办结率100%。 */
export function handled({ unit, noun }: Counting, { part, whole }: Ratio, wording: RateWording): Clause {
  return sentence(clause(`办理${noun}`, counted(whole, unit)), rate('办结率', { part, whole }, wording));
}

type Outcome = { readonly verb: string; readonly cases: Cases };

/** P2: 共发现问题166项，已整改完成146项，完成率87.95%，正在整改20项。 Outcomes that did not occur are not mentioned. */
export function foundAndDone(
  opening: Clause,
  outcomes: readonly Outcome[],
  { unit, rates, ending = [] }: { readonly unit: string; readonly rates: Clause; readonly ending?: Clause },
): Clause {
  const told = outcomes.filter(({ cases }) => cases.length > 0);
  const [first, ...rest] = told.map(({ verb, cases }) => clause(verb, counted(cases, unit)));
  return sentence(opening, first ?? [], rates, ...rest, ending);
}

/** P3: what was received and finished, and how content people were with the way and with the result. */
export function withSatisfaction(
  { unit, noun }: Counting,
  told: { readonly handled: Ratio; readonly process: Ratio; readonly result: Ratio },
  wording: RateWording,
): Clause {
  return sentence(
    clause(`接收${noun}`, counted(told.handled.whole, unit)),
    clause('办结', counted(told.handled.part, unit)),
    rate('办结率', told.handled, wording),
    rate('过程满意率', told.process, wording),
    rate('结果满意率', told.result, wording),
  );
}

export type Batch = { readonly name: string; readonly cases: Cases; readonly done: Cases };

/** P4: 第一批151件，已化解151件；第二批46件，已化解46件。 */
export function inBatches(opening: string, unit: string, batches: readonly Batch[]): Clause {
  const told = batches.map(({ name, cases, done }) =>
    joined([clause(name, counted(cases, unit)), clause('已化解', counted(done, unit))], '，'),
  );
  return sentence(clause(opening, joined(told, '；')));
}

/** P5: rates of several groups side by side; nothing when the author wants no rates. */
export function ratesByGroup(
  name: string,
  groups: readonly (Ratio & { readonly group: string })[],
  wording: RateWording,
): Clause {
  return sentence(...groups.map((one) => rate(`${one.group}${name}`, one, wording)));
}

/** P6: 清理72件，保留60件、废止3件、修改2件、失效7件。 The parts must be the whole: what is in none of them is not forgotten. */
export function parted(
  opening: Clause,
  parts: readonly { readonly name: string; readonly cases: Cases }[],
  unit: string,
): Clause {
  const told = parts.filter(({ cases }) => cases.length > 0);
  return joined(
    [
      opening,
      joined(
        told.map(({ name, cases }) => clause(name, counted(cases, unit))),
        '、',
      ),
    ],
    '，',
  );
}

/** P7: 受理29件，审结28件，纠错20件，综合纠错率68.97%. */
export function reviewed(
  unit: string,
  told: { readonly accepted: Cases; readonly concluded: Cases; readonly corrected: Cases },
  wording: RateWording,
): Clause {
  return sentence(
    clause('受理', counted(told.accepted, unit)),
    clause('审结', counted(told.concluded, unit)),
    clause('纠错', counted(told.corrected, unit)),
    rate('综合纠错率', { part: told.corrected, whole: told.concluded }, wording),
  );
}

const replies = { 'reply-a': 'A类', 'reply-b': 'B类', 'reply-c': 'C类', 'reply-d': 'D类' } as const;
type Reply = keyof typeof replies;
const replyClasses: readonly Reply[] = ['reply-a', 'reply-b', 'reply-c', 'reply-d'];

/** P8: 办理建议提案576件，其中A类500件、B类76件. Those not answered yet stand in no class. */
export function proposals(cases: readonly (Cases[number] & { readonly replyClass: Reply | null })[]): Clause {
  const classes = replyClasses.map((code) => ({
    name: replies[code],
    cases: cases.filter(({ replyClass }) => replyClass === code),
  }));
  const answered = cases.filter(({ replyClass }) => replyClass !== null);
  if (answered.length === 0) return sentence(clause('办理建议提案', counted(cases, '件')));
  const told = parted(clause('已答复', counted(answered, '件')), classes, '件');
  return sentence(clause('办理建议提案', counted(cases, '件')), told);
}

/** P9, P10, P15, P16: several counts of different things in a row: 检查116家，下达责令改正通知书67份，立案2起。 */
export function countsInRow(
  counts: readonly { readonly before: string; readonly figure: TextRun; readonly after?: string }[],
): Clause {
  return sentence(...counts.map(({ before, figure, after }) => clause(before, figure, after ?? '')));
}

/** P11: how many against the year before: 同比增长23.7%; nothing without a year before. */
export function comparedInNumber(what: string, now: Cases, before: Cases, wording: RateWording): Clause {
  return clause(what, growth(now, before, wording));
}

/** P11: how a rate changed against the year before, in percentage points. */
export function comparedInRate(what: string, now: Ratio, before: Ratio, wording: RateWording): Clause {
  return clause(what, pointsChange(now, before, wording));
}

/** P12: the day as of which is counted. */
export function asOf(day: string): Clause {
  return clause(`截至${chineseDate(day)}`);
}

/** P14: how the work keeps its pace, the parts with their shares: 达进度162项（72.9%）. */
export function pace(
  opening: Clause,
  codes: readonly { readonly name: string; readonly cases: Cases }[],
  whole: Cases,
  wording: RateWording,
): Clause {
  const levelled = levelledShares(
    codes.map(({ cases }) => cases),
    wording,
  );
  const told = codes.map(({ name, cases }, index) => {
    const part = levelled?.[index] ?? share(cases, whole, wording);
    return clause(name, counted(cases, '项'), part ? clause('（', part, '）') : '');
  });
  return sentence(opening, joined(told, '、'));
}

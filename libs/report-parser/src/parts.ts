import type { Clause } from './clauses';
import { findCounts } from './counts';
import { subjectOf } from './figure-subject';
import type { Range } from './range';
import type { NamedCount } from './report.types';

type Whole = Range & { readonly subject: string; readonly count: number; readonly unit: string };

const CLEANED = /清理|梳理|评估|审查|排查|归集/u;
const FATE =
  /(保留|继续有效|废止|拟废止|已废止|宣布失效|失效|修改|拟修改|修订|拟修订|已修改|已修订|取消|下放|承接|整合|新增|合并|拟保留|A类|B类|C类|D类|优秀|良好|合格|不合格)(?:了)?(\d{1,6})(?:余)?(件|项|个|部|份|条|卷|家|宗)/gu;
const SHORTEST_LIST = 2;

/** What is left as it was: where it is told too, the parts must make the whole. */
const KEPT = /保留|继续有效/u;

type Parts = { readonly parts: NamedCount[]; readonly isAll: boolean; readonly to: number };

/** The count that a clean-up went over (清理规范性文件72件), when the sentence tells of one. */
export function wholeOf(sentence: string, clauses: readonly Clause[]): Whole | null {
  for (const clause of clauses) {
    const words = sentence.slice(clause.from, clause.to);
    const verb = CLEANED.exec(words);
    const count = verb === null ? undefined : findCounts(words).find((one) => one.from > (verb?.index ?? 0));
    if (verb === null || count === undefined) continue;
    const subject = subjectOf(words.slice(verb.index + verb[0].length, count.from), words.slice(count.to));
    return { from: clause.from, to: clause.from + count.to, subject, count: count.value, unit: count.unit };
  }
  return null;
}

/** What became of the whole, part by part; null when the sentence tells of fewer than two parts. */
export function parts(sentence: string, whole: Whole): Parts | null {
  const matches = [...sentence.slice(whole.to).matchAll(FATE)];
  const last = matches.at(-1);
  if (last === undefined || matches.length < SHORTEST_LIST) return null;
  return {
    isAll: matches.some((match) => KEPT.test(match[1] ?? '')),
    parts: matches.map((match) => ({ label: match[1] ?? '', count: Number(match[2]) })),
    to: whole.to + last.index + last[0].length,
  };
}

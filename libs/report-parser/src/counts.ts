/** A counted quantity (390件) inside a folded text. */
export type Count = { readonly value: number; readonly unit: string; readonly from: number; readonly to: number };

const COUNT =
  /(?<![\d.第])(\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,9}(?:\.\d{1,4})?)[余多]?(万|亿)?[余多]?(件次|人次|件|项|个|起|条|宗|例|处|家|户|笔|桩|份|批|名|人|次|张|辆|篇|场)(?!工作日|月|小时|百分点|方面|季度|批次)/gu;
const SCALE: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };
const PARTIES = new Set(['家', '户', '人', '名']);
const MATTERS = new Set(['件', '项', '个', '起', '条', '宗', '例', '处', '笔', '桩', '件次', '批']);

/** All counts of a sentence. Money and time are not counted things. */
export function findCounts(sentence: string): Count[] {
  return [...sentence.matchAll(COUNT)].map((match) => {
    const amount = Number((match[1] ?? '').replaceAll(',', '')) * (SCALE[match[2] ?? ''] ?? 1);
    const value = Math.round(amount * 10_000) / 10_000;
    return { value, unit: match[3] ?? '', from: match.index, to: match.index + match[0].length };
  });
}

/** Whether two counts can count the same things: matters go by many classifiers, people and firms by their own. Visits, copies and events are never completed. */
export function sameKind(a: Count, b: Count): boolean {
  return (a.unit === b.unit && PARTIES.has(a.unit)) || (MATTERS.has(a.unit) && MATTERS.has(b.unit));
}

import type { TextRun } from '@bihuan/contracts';
import { sumOf } from '../statistics/exact';
import { moneyInWords } from '../statistics/money';

/** Cases as the wording needs them. */
export type Cases = readonly { readonly caseId: string }[];

/** The ids of cases, as runs keep them. */
export const idsOf = (cases: Cases): readonly string[] => cases.map(({ caseId }) => caseId);

/** How many cases: 12项. */
export function counted(cases: Cases, unit: string): TextRun {
  return { text: `${cases.length}${unit}`, caseIds: idsOf(cases), figure: { kind: 'count' } };
}

/** How many different things the cases have, such as the inspections they came from: 3次. */
export function countedDistinct<Case extends Cases[number]>(
  cases: readonly Case[],
  keyOf: (one: Case) => string,
  unit: string,
): TextRun {
  const keys = cases.map(keyOf);
  return { text: `${new Set(keys).size}${unit}`, caseIds: idsOf(cases), figure: { kind: 'distinct', keys } };
}

/** A sum of whole numbers over the cases: 5条. */
export function summed<Case extends Cases[number]>(
  cases: readonly Case[],
  numberOf: (one: Case) => number,
  unit: string,
): TextRun {
  const terms = cases.map(numberOf);
  const sum = terms.reduce((all, term) => all + term, 0);
  return { text: `${sum}${unit}`, caseIds: idsOf(cases), figure: { kind: 'sum', terms: terms.map(String) } };
}

/** Money from amounts in 万元: below a hundred million in 万元, from there on in 亿元, with at most two decimals. */
export function money<Case extends Cases[number]>(
  cases: readonly Case[],
  amountOf: (one: Case) => string | null,
): TextRun {
  const figure = { kind: 'sum', terms: cases.map((one) => amountOf(one) ?? '0') } as const;
  return { text: moneyInWords(sumOf(figure.terms)), caseIds: idsOf(cases), figure };
}

/** Words that people wrote about cases: they lead to them, and the numbers in them are theirs. */
export function quoted(text: string, cases: Cases): TextRun {
  return { text, caseIds: idsOf(cases), figure: { kind: 'words' } };
}

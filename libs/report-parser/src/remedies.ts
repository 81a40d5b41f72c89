import type { Draft } from './drafts';

const LABEL =
  /(?<=^|[。;:!?\n])(?:(?:下一?步|今后|接下来|整改|改进|具体|主要|工作|应对|解决)(?:的)?(?:整改|改进|工作)?(?:措施|打算|计划|思路|安排|方向|举措)|下一?步|对策(?:建议)?|措施|对此)(?:[:,是为]|\n)(?=[^\n]{4})/u;
const LONGEST_ITEM = 20_000;

/** A problem and the remedy written behind it (整改措施：…, 下一步，…); null where an item names none. */
export function partRemedy(text: string, draft: Draft): { readonly problem: Draft; readonly remedy: Draft } | null {
  const words = text.slice(draft.wordsFrom, Math.min(draft.to, draft.wordsFrom + LONGEST_ITEM));
  const label = LABEL.exec(words);
  if (label === null || label.index < 4) return null;
  const from = draft.wordsFrom + label.index;
  return {
    problem: { ...draft, to: from },
    remedy: { from, wordsFrom: from + label[0].length, to: draft.to, doubts: ['remedy'] },
  };
}

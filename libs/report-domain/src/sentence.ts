import type { ParagraphBlock, TextRun } from '@bihuan/contracts';

type WithCaseId = { readonly caseId: string };

/** Words that claim nothing about any case. */
export function plain(text: string): TextRun {
  return { text };
}

/** Words that stand for these cases; the screen leads from them to the cases. */
export function about(text: string, cases: readonly WithCaseId[]): TextRun {
  return { text, caseIds: cases.map(({ caseId }) => caseId) };
}

/** A paragraph of runs. */
export function paragraph(...runs: readonly TextRun[]): ParagraphBlock {
  return { type: 'paragraph', runs };
}

/** A title without the full stop that it carries in the report, so that it can stand in a list or go on. */
export function unstopped(text: string): string {
  return text.trim().replace(/[。；;.]+$/u, '');
}

/** Words with exactly one full stop at their end. */
export function stopped(text: string): string {
  return /[。！？]$/u.test(text.trim()) ? text.trim() : `${unstopped(text)}。`;
}

/** The name of a rule or document in its brackets, once. */
export function titled(name: string): string {
  return name.startsWith('《') ? name : `《${name}》`;
}

import { z } from 'zod';
import { plainDate } from './deadline';
import { codeOf, words } from './words';

const moment = z.iso.datetime();

/** What may point to a closure on paper. Never a reason to refuse anything: a point for the verifier to look at. */
export const warningKinds = {
  'similar-text': { zh: '说明文字相似', en: 'Similar statement' },
  'same-file': { zh: '材料重复使用', en: 'File used before' },
  'last-minute': { zh: '临到期提交', en: 'Handed in at the last minute' },
} as const;
export const warningKind = codeOf(warningKinds);
export type WarningKind = z.infer<typeof warningKind>;

/** What was found, as it is stored: fields are added and retired, never renamed. */
export type WarningDetails =
  | { readonly kind: 'similar-text'; readonly score: number; readonly otherSequence: number }
  | { readonly kind: 'same-file'; readonly evidenceId: string; readonly otherEvidenceId: string }
  | { readonly kind: 'last-minute'; readonly type: string; readonly secondsLeft: number; readonly dueOn: string };

/** A point to check, as verifier and office see it; the units never do. */
export const warningView = z.strictObject({
  id: z.uuid(),
  kind: warningKind,
  at: moment,
  text: words,
  /** Null as well when the reader may not see that case. */
  otherCase: z.strictObject({ id: z.uuid(), number: z.string() }).nullable(),
  /** From 0 to 1; null where nothing was measured. */
  score: z.number().min(0).max(1).nullable(),
});
export type WarningView = z.infer<typeof warningView>;

/** A piece of a text, and whether the other text has it as well. */
export const textPart = z.strictObject({ text: z.string(), common: z.boolean() });
export type TextPart = z.infer<typeof textPart>;

const comparedStatement = z.strictObject({
  case: z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() }),
  unit: z.string().nullable(),
  handedInOn: plainDate,
  parts: z.array(textPart),
});

/** Two statements side by side: the one that is to be verified, and the earlier one that it is like. */
export const statementComparison = z.strictObject({
  score: z.number().min(0).max(1),
  here: comparedStatement,
  there: comparedStatement,
});
export type StatementComparison = z.infer<typeof statementComparison>;

import { z } from 'zod';
import { caseTerms, deadlineTemplate, templateCode } from './case-terms';
import { deadlineRule, type DeadlineRule } from './deadline';
import { words } from './words';

const MAX_NAME = 100;
const name = z.string().trim().min(1).max(MAX_NAME);

/** The terms of a template; the code of it is added when a case takes them over. */
export const templateTerms = caseTerms.omit({ template: true });
export type TemplateTerms = Readonly<z.infer<typeof templateTerms>>;

const fields = {
  label: z.strictObject({ zh: name, en: name }),
  workflows: deadlineTemplate.shape.workflows,
  finish: deadlineRule,
  yearly: deadlineTemplate.shape.yearly,
  terms: templateTerms,
  basis: deadlineTemplate.shape.basis,
  active: z.boolean(),
};

/** What an office makes of a template. Only the finish may be a date or open: every other limit counts from some event. */
export const templateBody = z.strictObject(fields).superRefine(({ terms }, context) => {
  for (const path of uncountedLimits(terms)) {
    context.addIssue({ code: 'custom', path: ['terms', ...path], message: '须是一段时间 / must be a period' });
  }
  if (terms.assist?.workingDaysBefore === null && terms.assist.percentOfPeriod === null) {
    const path = ['terms', 'assist', 'workingDaysBefore'];
    context.addIssue({ code: 'custom', path, message: '至少填一项 / give at least one' });
  }
});
export type TemplateBody = Readonly<z.infer<typeof templateBody>>;

/** A template of the office's own. */
export const newTemplate = z.strictObject({ code: templateCode, body: templateBody });
export type NewTemplate = Readonly<z.infer<typeof newTemplate>>;

export const templateQuery = z.strictObject({
  /** Only what may be chosen for this workflow now. */
  workflow: z.string().max(60).optional(),
});
export type TemplateQuery = z.infer<typeof templateQuery>;

export const templateView = z.strictObject({
  ...fields,
  code: templateCode,
  label: words,
  /** The finish as it would be today: of a yearly duty, the next of its days. */
  proposed: deadlineRule,
  /** Whether it ships with the product; if so, whether the office changed it. */
  builtIn: z.boolean(),
  changed: z.boolean(),
  version: z.int(),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
});
export type TemplateView = Readonly<z.infer<typeof templateView>>;

function uncountedLimits(terms: TemplateTerms): string[][] {
  const { receipt, returnWindow, plan, publicity, lookBackAfter, extension, objection, progress } = terms;
  const limits: readonly (readonly [string[], DeadlineRule | null | undefined])[] = [
    [['receipt'], receipt],
    [['returnWindow'], returnWindow],
    [['plan'], plan],
    [['publicity'], publicity],
    [['lookBackAfter'], lookBackAfter],
    [['extension', 'decideWithin'], extension?.decideWithin],
    [['objection', 'fileWithin'], objection?.fileWithin],
    [['objection', 'decideWithin'], objection?.decideWithin],
    [['progress', 'every'], progress?.every],
  ];
  return limits.filter(([, rule]) => rule?.kind === 'fixed' || rule?.kind === 'none').map(([path]) => path);
}

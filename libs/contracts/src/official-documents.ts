import { z } from 'zod';
import { documentBlock } from './document-tree';
import { codeOf } from './words';

/** The documents of the trade (domain notes §6, code list H). Codes are stored: add, never rename. */
export const officialDocumentKinds = {
  'feedback-opinion': { zh: '督查反馈意见', en: 'Inspection feedback' },
  'assignment-notice': { zh: '交办通知单', en: 'Assignment notice' },
  'rectification-order': { zh: '责令限期整改通知书', en: 'Order to rectify' },
  'rectification-plan': { zh: '整改方案', en: 'Rectification plan' },
  'extension-application': { zh: '延期申请', en: 'Application for extension' },
  'rectification-report': { zh: '整改情况报告', en: 'Rectification report' },
  'closure-application': { zh: '销号申请表', en: 'Closure application' },
  bulletin: { zh: '督查通报', en: 'Bulletin' },
  'special-report': { zh: '督查专报', en: 'Special report' },
  'referral-letter': { zh: '移送函', en: 'Referral letter' },
  'look-back-sheet': { zh: '回头看核查单', en: 'Look-back sheet' },
  'annual-report': { zh: '年度报告', en: 'Annual report' },
} as const;
export const officialDocumentKind = codeOf(officialDocumentKinds);
export type OfficialDocumentKind = z.infer<typeof officialDocumentKind>;

/**
 * What is put into a template: short words by placeholder name (`{{文号}}`), and the text of the document, which takes the
 * place of `{{正文}}`. A placeholder that has nothing to say is given an empty word and leaves no trace.
 */
export const documentContent = z
  .strictObject({
    fields: z.record(z.string(), z.string()),
    body: z.array(documentBlock).readonly(),
  })
  .readonly();
export type DocumentContent = z.infer<typeof documentContent>;

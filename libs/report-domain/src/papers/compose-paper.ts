import { fieldsOfDocument, type DocumentContent, type DraftableKind } from '@bihuan/contracts';
import { composeAssignment } from './assignment-notice';
import { composeBulletinPaper } from './bulletin-paper';
import { composeClosure } from './closure-application';
import { composeExtension } from './extension-application';
import { composeFeedback } from './feedback-opinion';
import { composeLookBack } from './look-back-sheet';
import type { PaperFacts } from './paper-facts';
import { composeOrder } from './rectification-order';
import { composePlan } from './rectification-plan';
import { composeRectificationPaper } from './rectification-report-paper';
import { composeReferral } from './referral-letter';
import { composeSpecialPaper } from './special-report-paper';

const composers: Readonly<Record<DraftableKind, (facts: PaperFacts) => DocumentContent>> = {
  'feedback-opinion': composeFeedback,
  'assignment-notice': composeAssignment,
  'rectification-order': composeOrder,
  'rectification-plan': composePlan,
  'extension-application': composeExtension,
  'rectification-report': composeRectificationPaper,
  'closure-application': composeClosure,
  bulletin: composeBulletinPaper,
  'special-report': composeSpecialPaper,
  'referral-letter': composeReferral,
  'look-back-sheet': composeLookBack,
};

/** Composes the first draft of a document: the facts in the structure that the trade gives its kind (domain notes §6). */
export function composePaper(kind: DraftableKind, facts: PaperFacts): DocumentContent {
  const { fields, body } = composers[kind](facts);
  const known = fieldsOfDocument(kind).map(({ name }) => name);
  return { fields: Object.fromEntries(Object.entries(fields).filter(([name]) => known.includes(name))), body };
}

import type { z } from 'zod';
import { officialDocumentKind } from './official-documents';
import type { Role } from './roles';

/** The kinds that are drafted from cases; the annual report has a life of its own. */
export const draftableKind = officialDocumentKind.exclude(['annual-report']);
export type DraftableKind = z.infer<typeof draftableKind>;

/** How a kind of document comes about and goes out (domain notes §6). */
export type DocumentRule = {
  /** The side that drafts, approves and issues it. */
  readonly side: 'office' | 'unit';
  readonly cases: 'one' | 'several';
  /** Who is asked to sign for it: the units with a part in the cases, the office, or somebody outside of the system. */
  readonly to: 'lead' | 'parts' | 'office' | 'outside';
  /** Whether all cases must be led by one unit: what is found in one unit is no other unit's business. */
  readonly isOneUnit: boolean;
  /** `代字〔2026〕12号`, or `第12期`. */
  readonly numbering: 'number' | 'issue';
  /** What it is numbered with until the office chooses a word of its own. */
  readonly mark: string;
  /** Goes to the level above and names who signed it off (签发人). */
  readonly isUpward: boolean;
  /** Criticises in front of others: rests on the word of a government leader (Regulations on Government Supervision Art. 21). */
  readonly needsLeader: boolean;
};

const fromOffice = { side: 'office', isUpward: false, needsLeader: false, numbering: 'number' } as const;
const fromUnit = { side: 'unit', to: 'office', isOneUnit: true, needsLeader: false, numbering: 'number' } as const;

/** One row for each kind: the only place that tells them apart. */
export const documentRules: Readonly<Record<DraftableKind, DocumentRule>> = {
  'feedback-opinion': { ...fromOffice, cases: 'several', to: 'lead', isOneUnit: true, mark: '督馈' },
  'assignment-notice': { ...fromOffice, cases: 'one', to: 'parts', isOneUnit: true, mark: '督交' },
  'rectification-order': { ...fromOffice, cases: 'several', to: 'lead', isOneUnit: true, mark: '督改' },
  'rectification-plan': { ...fromUnit, cases: 'several', isUpward: true, mark: '整方' },
  'extension-application': { ...fromUnit, cases: 'one', isUpward: true, mark: '整延' },
  'rectification-report': { ...fromUnit, cases: 'several', isUpward: true, mark: '整报' },
  'closure-application': { ...fromUnit, cases: 'one', isUpward: true, mark: '整销' },
  bulletin: {
    ...fromOffice,
    cases: 'several',
    to: 'lead',
    isOneUnit: false,
    numbering: 'issue',
    needsLeader: true,
    mark: '',
  },
  'special-report': {
    ...fromOffice,
    cases: 'several',
    to: 'outside',
    isOneUnit: false,
    numbering: 'issue',
    isUpward: true,
    mark: '',
  },
  'referral-letter': { ...fromOffice, cases: 'one', to: 'outside', isOneUnit: true, mark: '督移' },
  'look-back-sheet': { ...fromOffice, cases: 'one', to: 'lead', isOneUnit: true, mark: '督回' },
};

/** Who drafts, and who approves, on each side. The role counts only in the office, or the unit, that issues the document. */
export const documentSides: Readonly<
  Record<DocumentRule['side'], { readonly drafts: readonly Role[]; readonly approves: readonly Role[] }>
> = {
  office: { drafts: ['office-clerk', 'office-lead'], approves: ['office-lead', 'gov-leader'] },
  unit: { drafts: ['unit-liaison', 'unit-handler', 'unit-leader'], approves: ['unit-leader'] },
};

/** What only the system fills in, when the document is approved or goes out. */
export const allottedFields: readonly string[] = [
  '发文字号',
  '期号',
  '签发人',
  '成文日期',
  '印发日期',
  '签收单位',
  '签收人',
  '签收时间',
];

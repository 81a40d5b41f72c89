import type { CaseView } from '@bihuan/contracts';
import { noCase } from './lib/known-case';

const idOf = (n: number) => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;

export const aMeasure = (position: number, more: Partial<CaseView['measures'][number]> = {}) => ({
  id: idOf(10 + position),
  position,
  text: `措施之${position}`,
  owner: '李经办',
  dueOn: '2026-06-10',
  standard: '清单印发',
  doneOn: null,
  note: null,
  ...more,
});

export const aPiece = (n: number, title: string, more: Partial<CaseView['evidence'][number]> = {}) => ({
  id: idOf(30 + n),
  title,
  measureId: null,
  file: { id: idOf(50 + n), name: `${title}.pdf`, size: 1, mediaType: 'application/pdf', sha256: '' },
  submittedAt: '2026-06-01T02:00:00.000Z',
  submittedBy: '李经办',
  verdict: null,
  verdictReason: null,
  ...more,
});

/** A case in the midst of its rectification, as the API would show it to its lead unit. */
export const aCaseView = (more: Partial<CaseView> = {}): CaseView => ({
  ...noCase,
  id: idOf(1),
  number: '2026-DC-0001',
  version: 5,
  workflow: { id: 'rectification', version: 1, label: { zh: '问题整改', en: 'Rectification' } },
  state: {
    id: 'rectifying',
    label: { zh: '整改中', en: 'Rectifying' },
    open: true,
    awaits: ['lead-handler'],
  },
  title: '案卷不规范',
  finding: '抽查案卷10件，3件缺少告知记录。',
  cause: null,
  sourceType: 'self-inspection',
  domain: 'enforcement',
  severity: 'ordinary',
  result: null,
  externalNumber: null,
  inspection: null,
  office: { id: idOf(2), name: '督查室' },
  leadUnit: { id: idOf(3), name: '住建局' },
  verifyUnit: { id: idOf(4), name: '司法局' },
  mergedInto: null,
  lookBackOn: null,
  resultReviewOn: null,
  publicityUntil: null,
  light: 'normal',
  progress: null,
  relapses: 0,
  escalation: 0,
  disclosure: 'on-request',
  urgent: null,
  origin: null,
  warnings: [],
  allowedEvents: [],
  askableEvents: [],
  refusedEvents: [],
  oversightEvents: [],
  recoveryEvents: [],
  registeredAt: '2026-05-01T02:00:00.000Z',
  closedAt: null,
  ...more,
});

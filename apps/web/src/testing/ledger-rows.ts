import type { FullLedgerRow } from '@bihuan/contracts';

/** So many cases the ledger of the specs holds. */
export const LEDGER_TOTAL = 250;

/** A case of that ledger. */
export const ledgerRow = (place: number): FullLedgerRow => ({
  id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  number: `2026-DC-${String(place).padStart(4, '0')}`,
  title: `第 ${place} 个事项：消防通道被占用`,
  workflow: { id: 'rectification', label: { zh: '问题整改', en: 'Rectification' } },
  state: { id: 'rectifying', label: { zh: '整改中', en: 'Rectifying' }, open: true },
  sourceType: 'government-inspection',
  domain: 'safety',
  severity: 'ordinary',
  leadUnit: { id: '00000000-0000-4000-8000-0000000000a1', name: '区住建局' },
  dueOn: '2026-07-10',
  workingDaysLeft: 7,
  light: 'normal',
  relapses: 0,
  registeredAt: '2026-03-02T02:00:00.000Z',
  version: 5,
  externalNumber: null,
  inspection: null,
  office: { id: '00000000-0000-4000-8000-0000000000a2', name: '区政府督查室' },
  verifyUnit: null,
  awaits: ['lead-handler'],
  deadlineRule: { kind: 'working-days', value: 20 },
  issuedOn: '2026-06-10',
  dueOriginal: '2026-07-10',
  handedInOn: null,
  measures: { done: 1, total: 3 },
  progress: null,
  response: null,
  extensions: 0,
  escalation: 0,
  urgent: false,
  disclosure: 'public',
  rectificationType: null,
  amount: null,
  rectifiedAmount: null,
  result: null,
  closedAt: null,
  changedAt: '2026-06-12T02:00:00.000Z',
});

/** The ledger as the API pages it. */
export function ledgerAnswer(url: URL): unknown {
  if (!url.pathname.endsWith('/cases')) return [];
  const page = Number(url.searchParams.get('page'));
  const pageSize = Number(url.searchParams.get('pageSize'));
  const count = Math.max(0, Math.min(pageSize, LEDGER_TOTAL - (page - 1) * pageSize));
  const items = Array.from({ length: count }, (_, index) => ledgerRow((page - 1) * pageSize + index + 1));
  const total = url.searchParams.get('count') === 'false' ? null : LEDGER_TOTAL;
  return { items, page, pageSize, total };
}

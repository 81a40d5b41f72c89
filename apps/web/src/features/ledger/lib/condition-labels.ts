import type { ShownCondition } from './ledger-filters';

/** What each condition is called above its field and on its chip. */
export const conditionLabels = {
  text: 'ledger.words',
  workflow: 'ledger.workflow',
  state: 'ledger.state',
  unitId: 'ledger.unit',
  light: 'ledger.light',
  domain: 'ledger.domain',
  sourceType: 'ledger.source',
  severity: 'ledger.severity',
  result: 'ledger.result',
  inspectionId: 'ledger.inspection',
  awaitsMe: 'ledgerGrid.views.waitingForMe',
  open: 'ledger.open',
  urgent: 'ledger.urgent',
  relapsed: 'ledger.relapsed',
  dueFrom: 'ledger.dueFrom',
  dueTo: 'ledger.dueTo',
  registeredFrom: 'ledger.registeredFrom',
  registeredTo: 'ledger.registeredTo',
  closedFrom: 'ledger.closedFrom',
  closedTo: 'ledger.closedTo',
} as const satisfies Readonly<Record<ShownCondition, string>>;

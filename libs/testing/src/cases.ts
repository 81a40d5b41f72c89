import type { CaseRegistration } from '@bihuan/contracts';

/** A registration with everything filled in; tests change what they are about. */
export function aRegistration(change: Partial<CaseRegistration> = {}): CaseRegistration {
  return {
    type: 'case.registered',
    workflow: 'rectification',
    title: '行政执法程序不规范',
    finding: '抽查的案卷中有三件缺少告知记录。',
    cause: null,
    sourceType: 'rule-of-law-inspection',
    domain: 'enforcement',
    severity: 'ordinary',
    inspectionId: null,
    externalNumber: null,
    origin: null,
    template: null,
    leadUnitId: null,
    assistUnitIds: [],
    verifyUnitId: null,
    deadlineRule: { kind: 'days', value: 30, roll: true },
    publicityRequired: false,
    ...change,
  };
}

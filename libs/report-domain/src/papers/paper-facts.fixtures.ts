import type { PaperCase, PaperFacts } from './paper-facts';

/** A case that is at work, with a plan; tests change what they are about. */
export function aPaperCase(change: Partial<PaperCase> = {}): PaperCase {
  return {
    caseId: '00000000-0000-4000-8000-000000000001',
    number: '2026-DC-0007',
    title: '部分工地围挡破损',
    finding: '抽查12处工地，3处围挡破损，存在安全隐患。',
    cause: null,
    goal: '围挡全部修复，建立巡查制度',
    domain: '安全生产',
    severity: '较重',
    source: '政府督查',
    externalNumber: '反馈意见第三部分第2条',
    inspection: { name: '安全生产专项督查', documentNumber: '青督〔2026〕3号' },
    leadUnit: '青禾区住房和城乡建设局',
    assistUnits: ['青禾区城市管理局'],
    stateLabel: '整改中',
    open: true,
    closedOn: null,
    result: null,
    issuedOn: '2026-03-02',
    dueOriginal: '2026-04-01',
    dueOn: '2026-04-01',
    workingDaysLate: 0,
    relapses: 0,
    instruction: null,
    emergencyPlan: null,
    funds: null,
    measures: [
      {
        text: '修复破损围挡',
        owner: '张工',
        dueOn: '2026-03-20',
        standard: '无破损',
        doneOn: '2026-03-18',
        note: null,
      },
      { text: '建立巡查制度。', owner: '李科', dueOn: '2026-04-01', standard: '印发制度', doneOn: null, note: null },
    ],
    evidence: ['修复照片', '验收单'],
    progress: null,
    closureAsked: null,
    verification: null,
    publicity: null,
    closure: null,
    lookBack: null,
    extension: null,
    referral: null,
    ...change,
  };
}

export function paperFactsOf(...cases: readonly PaperCase[]): PaperFacts {
  return {
    issuer: '青禾区政府督查室',
    office: '青禾区政府督查室',
    government: '青禾区人民政府',
    to: ['青禾区住房和城乡建设局'],
    copies: [],
    contact: '青禾区政府督查室 程办',
    on: '2026-03-20',
    cases,
    criticism: null,
  };
}

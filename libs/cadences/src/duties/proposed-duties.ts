import type { ProposedDuty } from '@bihuan/contracts';

const ofReports = { workflow: 'undertaking', domain: 'leadership' } as const;

/** Obligations as the product proposes them. Rules differ from place to place: an office adopts what holds for it, and changes it. */
export const proposedDuties: readonly ProposedDuty[] = [
  {
    ...ofReports,
    code: 'annual-report-material',
    name: '提供法治政府建设年度报告材料',
    text: '按年度报告提纲提供本单位上一年度法治政府建设情况和数据。',
    template: 'T15-MATERIAL',
    cadence: { kind: 'yearly', on: { month: 1, day: 20 } },
    leadDays: 30,
    basis: '产品默认：1月20日前供稿，以便3月1日前报送，非法定时限。',
  },
  {
    ...ofReports,
    code: 'annual-report-filing',
    name: '报送法治政府建设年度报告',
    text: '3月1日前向本级党委、人大常委会和上一级政府报送上一年度法治政府建设年度报告。',
    template: 'T15',
    cadence: { kind: 'yearly', on: { month: 3, day: 1 } },
    leadDays: 60,
    basis: '《法治政府建设与责任落实督察工作规定》及年度报告编制指引：每年3月1日前报送。',
  },
  {
    ...ofReports,
    code: 'annual-report-publication',
    name: '公开法治政府建设年度报告',
    text: '4月1日前通过政府网站等公开上一年度法治政府建设年度报告，接受监督。',
    template: 'T15-PUBLISH',
    cadence: { kind: 'yearly', on: { month: 4, day: 1 } },
    leadDays: 30,
    basis: '《法治政府建设与责任落实督察工作规定》第二十四条：每年4月1日前公开。',
  },
  {
    ...ofReports,
    code: 'legal-duty-report',
    name: '主要负责人述法',
    text: '党政主要负责人结合年终述职，报告履行推进法治建设第一责任人职责的情况。',
    template: 'T16',
    cadence: { kind: 'yearly', on: { month: 12, day: 31 } },
    leadDays: 30,
    basis: '惯例：每年至少一次；以12月31日为限是产品默认，请按本地要求修改。',
  },
  {
    ...ofReports,
    code: 'quarterly-indicators',
    name: '采集季度指标数据',
    text: '汇总上一季度法治政府建设和督办事项的指标数据，核对后留存，供年度报告使用。',
    template: null,
    cadence: { kind: 'quarterly', month: 1, day: 10 },
    leadDays: 10,
    basis: '产品默认：每季度首月10日前采集上一季度数据，非法定时限。',
  },
];

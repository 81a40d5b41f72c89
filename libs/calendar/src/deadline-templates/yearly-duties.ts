import type { DeadlineTemplate } from '@bihuan/contracts';
import { answeredTerms, noDate } from './usual-parts';

const duty = { ...answeredTerms, receipt: null, returnWindow: null, assist: null, extension: null };

/** What is due on the same day of every year (T15, T16). */
export const yearlyDutyTemplates: readonly DeadlineTemplate[] = [
  {
    code: 'T15',
    label: { zh: '法治政府建设年度报告：报送', en: 'Annual report: filing' },
    workflows: ['undertaking'],
    finish: noDate,
    yearly: { month: 3, day: 1 },
    terms: { ...duty, template: 'T15' },
    basis:
      '《法治政府建设与责任落实督察工作规定》及年度报告编制指引（湖北，2023年）：每年3月1日前报送上年度报告，不予延期。',
  },
  {
    code: 'T15-PUBLISH',
    label: { zh: '法治政府建设年度报告：公开', en: 'Annual report: publication' },
    workflows: ['undertaking'],
    finish: noDate,
    yearly: { month: 4, day: 1 },
    terms: { ...duty, template: 'T15-PUBLISH' },
    basis: '《法治政府建设与责任落实督察工作规定》第二十四条：每年4月1日之前公开上年度报告，不予延期。',
  },
  {
    code: 'T15-DEMO',
    label: { zh: '法治政府建设年度报告：示范地区报送', en: 'Annual report: demonstration areas' },
    workflows: ['undertaking'],
    finish: noDate,
    yearly: { month: 1, day: 31 },
    terms: { ...duty, template: 'T15-DEMO' },
    basis: '年度报告编制指引（湖北，2023年）：全国法治政府建设示范地区每年1月底前报送，不予延期。',
  },
  {
    code: 'T15-MATERIAL',
    label: { zh: '法治政府建设年度报告：部门供稿', en: 'Annual report: departments’ material' },
    workflows: ['undertaking'],
    finish: noDate,
    yearly: { month: 1, day: 20 },
    terms: { ...duty, template: 'T15-MATERIAL' },
    basis: '产品默认：部门于每年1月20日前供稿，以便3月1日前报送，非法定时限。',
  },
  {
    code: 'T16',
    label: { zh: '述法、工作要点等年度义务', en: 'Yearly duties: legal-duty reports, work plans' },
    workflows: ['undertaking'],
    finish: noDate,
    yearly: { month: 12, day: 31 },
    terms: { ...duty, template: 'T16' },
    basis: '惯例：述法、工作要点、听取汇报等每年至少一次。以12月31日为限是产品默认，请按本地要求修改。',
  },
];

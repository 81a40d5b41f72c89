import type { Story } from '../telling/story';
import { issued, progress, signed } from '../telling/steps';
import {
  asked,
  merged,
  received,
  referred,
  suspended,
  suspension,
  terminated,
  termination,
} from '../telling/turn-steps';

const business = {
  source: 'government-inspection',
  inspection: 'business',
  domain: 'business',
  workflow: 'prompt-rectification',
} as const;

const lawChanged = termination(
  'law-changed',
  '上月起，纳税服务专区整体移交税务部门自建的办税大厅，叫号、派号均由其负责，原整改要求已无执行主体。',
);

/** Problems of the inspection of the business environment that stand still, or ended without being put right here. */
export const businessTurns: readonly Story[] = [
  {
    ...business,
    born: -18,
    lead: 'housing',
    title: '房产测绘成果重复收费',
    finding: '企业反映，同一宗厂房在预测绘、实测绘两个环节被两家机构重复收费，收费依据说法不一。',
    due: { kind: 'working-days', value: 25 },
    steps: [
      issued(-17),
      signed(-16),
      progress(-12, '已要求两家机构暂停第二次收费，收费标准须待上级主管部门明确。'),
      suspended(
        -9,
        suspension('superior-approval', { kind: 'until', day: 20 }, '收费标准的解释权在上级主管部门，已书面请示。'),
      ),
    ],
  },
  {
    ...business,
    born: -8,
    lead: 'yunxi',
    title: '产业楼宇转供电加价',
    finding: '楼宇内6家企业反映，物业公司按每千瓦时1.2元收取电费，高于目录电价，未公示分摊办法。',
    due: { kind: 'working-days', value: 15 },
    steps: [
      issued(-7),
      signed(-6),
      referred(-3, '区发展和改革局', '青督移〔3号〕', '转供电价格违法行为由价格主管部门查处，街道无执法权。'),
    ],
  },
  {
    ...business,
    born: -20,
    lead: 'approval',
    title: '纳税服务专区叫号混乱',
    finding: '暗访发现，纳税服务专区与综合窗口共用叫号系统，企业重复取号率31%，平均多等候18分钟。',
    due: { kind: 'working-days', value: 15 },
    steps: [issued(-19), signed(-18), asked(-10, lawChanged), terminated(-8, lawChanged, '已电话告知反映问题的企业')],
  },
  {
    ...business,
    born: -3,
    lead: 'housing',
    title: '施工许可窗口告知单版本不一',
    finding: '同一天在两个窗口领取的施工许可告知单，所列材料分别为11项和10项。',
    due: { kind: 'working-days', value: 10 },
    steps: [merged(-2, '施工许可办事指南与窗口要求不一致', '与已交办的施工许可材料问题属同一事实，并入该项一并整改。')],
  },
  {
    ...business,
    born: -36,
    lead: 'market',
    title: '外卖平台刷单虚假评价',
    finding: '8家餐饮商户反映，有平台服务商组织刷单、删差评并收取费用，服务商注册地和服务器均在外市。',
    due: { kind: 'working-days', value: 15 },
    steps: [
      issued(-35),
      signed(-34),
      referred(-28, '市市场监督管理局', '青督移〔4号〕', '服务商不在本区，依管辖规定移送市局指定管辖。'),
      received(-22, '市监案移收〔26号〕'),
    ],
  },
];

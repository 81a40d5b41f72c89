import type { Story } from '../telling/story';
import { approved, assigned, issued, planned, signed } from '../telling/steps';
import {
  asked,
  handingBack,
  merged,
  received,
  referred,
  suspendedAsAsked,
  suspension,
  takenBack,
  terminated,
  termination,
} from '../telling/turn-steps';

const law = { source: 'rule-of-law-inspection', inspection: 'law' } as const;

const litigation = suspension(
  'litigation',
  { kind: 'until', day: 25 },
  '9件处罚决定中有4件当事人已提起行政诉讼，法院裁定诉讼期间停止执行，其余5件与之为同一片区，须待判决后一并处置。',
);
const notOurs = handingBack(
  'not-our-duty',
  'liutang',
  '该文化礼堂位于柳塘镇辖区，产权属柳塘镇，我街道对其没有管理职责。',
);
const demolished = termination(
  'object-abolished',
  '该文化礼堂已列入柳塘产业园二期征收范围，上月完成搬迁并拆除，整改对象已不存在，拆除验收表附后。',
);

/** Problems of the rule-of-law inspection that left the usual way: standing still, or ended without being rectified here. */
export const lawTurns: readonly Story[] = [
  {
    ...law,
    born: -58,
    lead: 'enforcement',
    domain: 'enforcement',
    severity: 'considerable',
    title: '违法建设处罚决定长期未执行',
    finding: '抽查近五年违法建设处罚决定，9件至今停留在催告环节，最长超过四年，未申请强制执行。',
    due: { kind: 'working-days', value: 60 },
    steps: [
      issued(-57),
      signed(-56),
      planned(-50, '9件处罚决定全部执行或依法申请强制执行。', [
        '逐件核查案卷，补齐催告、送达手续后执行或申请法院强制执行',
        '9件均有执行结案书或法院受理通知书',
      ]),
      approved(-48),
      asked(-22, litigation),
      suspendedAsAsked(-20, litigation),
    ],
  },
  {
    ...law,
    born: -26,
    lead: 'approval',
    domain: 'oversight',
    severity: 'serious',
    title: '中介服务机构与窗口人员往来线索',
    finding: '督察组接到实名反映，称有中介机构以“加急费”名义收费后向窗口人员送礼，并提供了转账截图。',
    steps: [
      issued(-25),
      signed(-24),
      referred(-2, '区纪委监委', '青督移〔2号〕', '反映内容涉及公职人员涉嫌违纪，依干部管理权限移送处理。'),
    ],
  },
  {
    ...law,
    born: -32,
    lead: 'yunxi',
    domain: 'safety',
    title: '村文化礼堂疏散通道被占用',
    finding: '督察组走访发现，一处文化礼堂疏散通道长期堆放桌椅，应急照明损坏，消防审批手续不全。',
    due: { kind: 'working-days', value: 40 },
    steps: [
      issued(-30),
      asked(-29, notOurs),
      takenBack(-28, notOurs),
      assigned(-27, { lead: 'liutang', due: { kind: 'working-days', value: 40 } }),
      issued(-26),
      signed(-25),
      asked(-12, demolished),
      terminated(-10, demolished, '已向反映问题的村民代表当面说明'),
    ],
  },
  {
    ...law,
    born: -19,
    lead: 'taowan',
    domain: 'rules',
    title: '村民自治章程合法性审查缺失',
    finding: '抽查桃湾镇3个村的村民自治章程，均未经合法性审查，其中1个村的章程限制出嫁女参加表决。',
    steps: [
      issued(-18),
      merged(-15, '村规民约合法性审查流于形式', '与村规民约审查问题同镇、同因，措施一并落实，并入该项整改。'),
    ],
  },
  {
    ...law,
    born: -46,
    lead: 'market',
    domain: 'enforcement',
    title: '举报奖励资金冒领线索',
    finding: '抽查举报奖励发放台账，7笔奖励的领取人系同一账户，与举报人身份不符，累计1.4万元。',
    steps: [
      issued(-45),
      signed(-44),
      referred(-40, '市公安局青禾分局', '青督移〔1号〕', '领取人涉嫌冒名骗取奖励资金，依法移送公安机关立案侦查。'),
      received(-33, '青公（经）受案字〔18号〕'),
    ],
  },
];

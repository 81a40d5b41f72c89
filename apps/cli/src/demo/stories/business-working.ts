import type { Story } from '../telling/story';
import {
  answered,
  approved,
  done,
  evidence,
  handedIn,
  issued,
  objected,
  passed,
  planned,
  progress,
  publicised,
  signed,
  unchanged,
  withdrawn,
} from '../telling/steps';
import { asked, objection, objectionReceived } from '../telling/turn-steps';

/** What units write when they copy from each other: the same words for another problem. */
export const rectified = (what: string): string =>
  `收到督办通知后，我局党组高度重视，第一时间召开专题会议研究部署，成立由主要负责同志任组长的整改工作专班，对照问题清单逐项制定措施、明确责任人和完成时限，坚持举一反三、标本兼治。目前，${what}方面的问题已全部整改到位，相关制度已修订完善，工作人员已集中培训，长效机制基本建立，申请销号。`;

const business = {
  source: 'government-inspection',
  inspection: 'business',
  domain: 'business',
  workflow: 'prompt-rectification',
} as const;

/** Problems of the inspection of the business environment that are not settled yet; most are put right at once. */
export const businessWorking: readonly Story[] = [
  {
    ...business,
    born: 0,
    lead: 'taowan',
    title: '惠企政策宣传栏内容过期',
    finding: '桃湾镇便民服务中心惠企政策宣传栏张贴的3项政策已于去年底到期，现行政策未更新。',
    due: { kind: 'working-days', value: 10 },
    steps: [],
  },
  {
    ...business,
    born: -2,
    lead: 'approval',
    title: '开办餐饮店“一件事”专窗分流不合理',
    finding: '督查组暗访发现，“一件事”专窗上午平均等候52分钟，而相邻综合窗口空闲，叫号系统未联动分流。',
    due: { kind: 'working-days', value: 15 },
    steps: [
      issued(0, '请立行立改，同步优化叫号规则。'),
      asked(
        0,
        objection('暗访当日上午综合窗口因系统升级停办两小时，等候时间不能反映日常情况，请复核近一个月叫号数据。'),
      ),
    ],
  },
  {
    ...business,
    born: -5,
    lead: 'housing',
    title: '施工许可办事指南与窗口要求不一致',
    finding: '网上办事指南列明材料9项，窗口一次性告知单列明11项，多出的2项材料无设定依据。',
    due: { kind: 'working-days', value: 15 },
    steps: [
      issued(-4),
      signed(-4),
      progress(-2, '已组织窗口人员逐项核对，确认2项材料为历史惯例，拟取消。'),
      evidence(-1, '施工许可告知单修订稿', '取消“资金到位承诺”“周边单位告知书”两项材料，告知单与办事指南统一为9项。'),
    ],
  },
  {
    ...business,
    born: -24,
    lead: 'market',
    assists: ['approval'],
    title: '企业迁移登记两头跑',
    finding: '企业反映跨区迁移须先到迁出地取纸质档案再到迁入地提交，全程往返4次以上，与“迁移一件事”要求不符。',
    due: { kind: 'until', day: -4 },
    steps: [
      issued(-22),
      signed(-21),
      progress(-14, '已与迁入较多的3个区建立档案邮寄机制。'),
      answered(-10, 'approval', '窗口已调整受理流程，迁出申请由系统推送，不再要求企业到场。'),
      unchanged(-5),
    ],
  },
  {
    ...business,
    born: -19,
    lead: 'approval',
    title: '政务服务评价器形同虚设',
    finding: '抽查一周评价数据，主动评价率仅6%，有2个窗口评价器断电，存在工作人员代为评价现象。',
    due: { kind: 'until', day: 2 },
    steps: [
      issued(-18),
      signed(-17),
      evidence(-6, '评价器检修及周评价数据', '评价器全部检修，断电问题已解决；改为办结后短信邀评，主动评价率升至41%。'),
      evidence(-5, '代评行为处理通报', '对2名代评工作人员批评教育并扣发当月绩效，全厅通报。'),
      handedIn(-2, rectified('政务服务评价器')),
    ],
  },
  {
    ...business,
    born: -21,
    lead: 'liutang',
    title: '园区企业用电报装代办员缺位',
    finding: '柳塘镇产业园公示的2名用电报装代办员均已调岗，企业拨打公示电话无人接听。',
    due: { kind: 'until', day: 3 },
    steps: [
      issued(-20),
      signed(-19),
      evidence(-10, '代办员调整公示', '重新确定代办员3名，电话、职责在园区服务点和公众号公示。'),
      handedIn(-8, '代办员已调整到位，近两周接听企业来电31次，申请销号。'),
      passed(-3, '三次随机拨打公示电话均在三声内接听，代办流程清楚。', 'sampling'),
    ],
  },
  {
    ...business,
    born: -31,
    lead: 'ecology',
    title: '环评豁免事项仍要求企业提供说明',
    finding: '5家企业反映，属环评豁免管理的项目办理立项时，仍被要求到区生态环境局开具“无需环评”说明。',
    due: { kind: 'until', day: -6 },
    publicity: true,
    steps: [
      issued(-30),
      signed(-29),
      evidence(-14, '停止开具说明的通知', '自发文之日起停止开具“无需环评”说明，与立项部门共享豁免名录。'),
      handedIn(-12, '已停止开具说明并共享豁免名录，申请销号。'),
      passed(-7, '回访5家企业，均已直接办理立项。'),
      publicised(-2, '区政务服务大厅公告屏及区政府网站', 5),
      objectionReceived(-1, '某环保科技公司', '本月仍有窗口口头要求提供豁免情况说明，请核实。'),
    ],
  },
  {
    ...business,
    born: -48,
    lead: 'yunxi',
    title: '沿街商户“门前三包”收费疑似违规',
    finding: '督查热线接到反映，称云溪街道向沿街商户收取“门前三包”保洁费。',
    steps: [
      withdrawn(-45, '经核实，所称费用系商户与物业公司自行约定的保洁服务费，街道未收取费用，线索不属实，撤销立项。'),
    ],
  },
  {
    ...business,
    workflow: 'rectification',
    born: -70,
    lead: 'housing',
    assists: ['approval'],
    severity: 'serious',
    title: '工程建设项目审批“体外循环”',
    finding:
      '抽查工程建设项目审批18件，6件在系统外先行审查图纸，企业实际等待时间比系统记录平均多13个工作日，影响审批时效数据真实性。',
    cause: '图审意见反复、一次性告知不到位，窗口为避免超时先收件后录入。',
    due: { kind: 'until', day: 12 },
    publicity: true,
    steps: [
      issued(-68, '性质较重，请主要负责人亲自过问。'),
      signed(-67),
      planned(
        -60,
        '杜绝体外循环，审批全过程系统留痕。',
        ['对6件体外审查项目补录过程信息并向企业说明', '6件补录完成，企业签字确认'],
        ['实行图审意见一次性告知，建立体外循环投诉直通渠道', '投诉渠道公布，投诉48小时内响应'],
      ),
      approved(-58),
      answered(-50, 'approval', '综合窗口实行收件即录入，系统自动抓拍收件时间，杜绝先收后录。'),
      done(-44, 1, '6件项目过程信息已补录，6家企业均签字确认。', '体外审查项目补录确认单'),
      done(-38, 2, '投诉直通渠道公布，图审意见一次性告知书启用。', '一次性告知书及投诉渠道公告'),
      handedIn(-36, '体外循环问题已整改，审批过程全部留痕，申请销号。'),
      passed(-30, '抽查近一个月审批12件，收件、录入时间一致。', 'sampling'),
      publicised(-26, '区政府网站“督查整改”专栏', 7),
      objected(-17, '公示期内一家施工企业实名反映，仍被要求先发电子图纸“预审”再正式收件，经核实成立，退回整改。'),
      progress(-9, '已关停科室预审邮箱，对责任人员作出处理；重新排查近三个月项目44件。'),
      evidence(-1, '近三个月项目排查报告', '排查项目44件，另发现2件存在预审情形，均已纠正并回访企业。'),
    ],
  },
];

import type { Story } from '../telling/story';
import { approved, assigned, issued, planned, planReturned, signed, withdrawn } from '../telling/steps';
import { asked, designated, handingBack } from '../telling/turn-steps';

const law = { source: 'rule-of-law-inspection', inspection: 'law' } as const;

/** Problems of the rule-of-law inspection at their beginning: registered, issued, planning. */
export const lawWaiting: readonly Story[] = [
  {
    ...law,
    born: -1,
    lead: null,
    domain: 'decisions',
    severity: 'considerable',
    title: '重大行政决策跟踪评估未开展',
    finding:
      '第四批督察发现，近两年列入目录的9项重大行政决策中，有6项实施满一年未开展决策后评估，责任单位涉及多家，牵头单位待研究确定。',
    steps: [],
  },
  {
    ...law,
    born: -2,
    lead: 'housing',
    assists: ['justice'],
    verify: null,
    domain: 'enforcement',
    title: '建设工程消防验收执法文书送达不规范',
    finding: '抽查消防验收执法案卷15件，其中4件送达回证无受送达人签名，2件采用留置送达但未记明见证人身份。',
    due: { kind: 'working-days', value: 30 },
    steps: [issued(0, '请区住建局5个工作日内签收并研究整改方案。')],
  },
  {
    ...law,
    born: -6,
    lead: 'housing',
    domain: 'oversight',
    title: '物业服务企业信用评价结果未及时公开',
    finding: '区住建局上半年完成46家物业服务企业信用评价，截至督察时仅公开等级为优秀的11家，其余35家结果未向业主公示。',
    cause: '担心企业异议，缺少公开前的告知申辩程序。',
    due: { kind: 'working-days', value: 40 },
    steps: [
      issued(-5),
      signed(-4),
      asked(-3, handingBack('not-our-duty', 'approval', '评价结果由区公共信用平台统一公示，平台由审批服务局运维。')),
      designated(-1, '信用评价由你局组织，公示是评价的最后环节，平台只提供技术支持，由你局办理。'),
    ],
  },
  {
    ...law,
    born: -16,
    lead: 'market',
    domain: 'rules',
    title: '自由裁量权基准未按新规修订',
    finding: '食品、计量、价格三个领域的行政裁量权基准仍为五年前版本，与上位规定不一致的条款有14处。',
    due: { kind: 'working-days', value: 45 },
    steps: [
      issued(-15),
      signed(-14),
      planned(-6, '完成裁量权基准修订并向社会公布。', ['修订裁量权基准', '修订完成']),
      planReturned(-4, '措施过于笼统，未说明14处不一致条款的处理办法，也没有过渡期执法口径，请补充后重新报送。'),
    ],
  },
  {
    ...law,
    born: -13,
    lead: 'enforcement',
    domain: 'enforcement',
    title: '执法记录仪使用管理存在漏洞',
    finding:
      '调取近三个月执法音视频，现场检查类执法的记录完整率为72%，有8次夜间执法未开启记录仪，数据保存期不足六个月。',
    cause: '设备电池老化，数据采集站容量不足，督促检查缺位。',
    due: { kind: 'working-days', value: 40 },
    steps: [
      issued(-12),
      signed(-11),
      planned(
        -1,
        '执法全过程音像记录完整率达到98%，数据保存期不少于一年。',
        ['更换老化执法记录仪42台，扩容数据采集站', '设备验收合格，存储空间满足一年保存要求'],
        ['建立音像记录周抽查、月通报制度', '制度印发并完成首次月通报'],
      ),
    ],
  },
  {
    ...law,
    born: -22,
    lead: 'liutang',
    domain: 'decisions',
    title: '镇级重大事项未履行集体讨论程序',
    finding: '查阅柳塘镇近一年会议纪要，集体资产出租、道路维修等5项单笔50万元以上支出，未见镇政府集体讨论记录。',
    due: { kind: 'working-days', value: 60 },
    steps: [
      issued(-21),
      signed(-20),
      planned(-14, '完善议事规则。', ['修订议事规则', '规则印发']),
      planReturned(-12, '只谈今后、不谈已发生的5项支出，请逐项说明情况并提出补正意见。'),
      planned(
        -3,
        '5项支出逐项说清楚、补到位，今后单笔50万元以上支出全部上会。',
        ['对5项支出逐项补充决策说明，按程序提交镇政府会议审议', '会议纪要逐项载明审议结论'],
        ['修订镇政府议事规则，明确金额标准和表决程序', '规则印发并报区司法局备案'],
        ['财政所支付环节增加“会议纪要编号”必填项', '系统上线后支付记录均可追溯'],
      ),
    ],
  },
  {
    ...law,
    born: -30,
    lead: 'yunxi',
    domain: 'publicity',
    title: '社区普法阵地闲置',
    finding: '督察组走访发现，云溪街道两个社区的法治图书角长期锁闭，其中一处已改作仓库。',
    steps: [withdrawn(-26, '与上级法治督察反馈的第12项问题重复，并入该项一并整改，撤销本次立项。')],
  },
  {
    ...law,
    born: -10,
    lead: null,
    domain: 'review',
    title: '行政复议决定履行情况未跟踪',
    finding: '近一年作出的撤销、变更类行政复议决定11件，其中4件未见被申请人履行情况报告，区综合执法局占3件。',
    due: { kind: 'working-days', value: 35 },
    steps: [
      assigned(-9, { lead: 'enforcement', assists: ['market'], due: { kind: 'working-days', value: 40 } }),
      issued(-8, '请对4件未履行的决定逐件说明原因。'),
      signed(-7),
      planned(-3, '复议决定履行率100%，履行情况30日内报告。', [
        '对4件未报告的决定逐件核实履行情况并补报',
        '4件均有履行证明材料',
      ]),
      approved(-1, '同意，请注意与市场监管局会商。'),
    ],
  },
];

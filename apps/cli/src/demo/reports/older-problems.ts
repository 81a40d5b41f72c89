import type { ReportStory } from '../telling/story';
import {
  answered,
  approved,
  closed,
  consolidated,
  done,
  handedIn,
  issued,
  lookedBack,
  passed,
  planned,
  progress,
  reissued,
  relapsed,
  signed,
  unchanged,
} from '../telling/steps';

const caseFiles: ReportStory = {
  lead: 'enforcement',
  assists: ['market'],
  steps: [
    issued(3, '对照评查通报逐卷整改，并从培训和审核两头建立机制。'),
    signed(4),
    planned(
      9,
      '年内案卷评查优秀率达到80%以上，重大执法决定法制审核率100%。',
      ['对通报的41个案卷问题逐一补正或说明', '补正清单经区司法局确认，无遗漏'],
      ['编制《行政处罚案卷制作指引》并组织全员培训', '指引印发，一线执法人员培训覆盖率100%'],
    ),
    approved(11, '措施具体，同意实施。'),
    answered(20, 'market', '我局已派2名法制审核员参加联合评查，提供裁量理由说明模板6份。'),
    progress(30, '已补正案卷36件，其余5件因当事人已注销正在制作情况说明。'),
    done(38, 1, '41个问题全部补正或说明到位，形成补正清单。', '案卷问题补正清单'),
    done(52, 2, '指引正式印发，举办两期培训，参训执法人员134人，考试合格率100%。', '案卷制作指引及培训签到汇总'),
    handedIn(55, '41个案卷问题已全部整改，案卷制作指引已施行，建立了“一案一评”机制，申请销号。'),
    passed(60, '随机抽取整改后案卷12件，取证过程记录完整，裁量理由说明充分，整改属实。', 'sampling'),
    closed(63, '问题整改到位，机制已建立，同意销号。'),
    lookedBack(160, '结合下半年案卷评查，对整改成效开展回头看。'),
    consolidated(166, '抽查新办结案卷20件，优秀17件、合格3件，未发现同类问题，成效已巩固。'),
  ],
};

const courtAppearance: ReportStory = {
  lead: 'justice',
  verify: null,
  assists: ['housing', 'enforcement'],
  steps: [
    issued(3),
    signed(4),
    planned(
      12,
      '行政机关负责人出庭应诉率达到98%以上，出庭并发表实质性意见。',
      ['修订《行政机关负责人出庭应诉工作规定》，建立庭前通报、庭后回访制度', '规定印发，每月向各单位通报出庭情况'],
      ['组织负责人旁听庭审和应诉能力培训', '全年旁听庭审不少于两次，被诉单位负责人全部参加'],
    ),
    approved(14),
    answered(25, 'housing', '我局今年3起被诉案件均由分管负责人出庭，已将出庭应诉纳入班子成员年度述职。'),
    answered(27, 'enforcement', '已明确案件主办中队长随同负责人出庭，庭前集体研究争议焦点。'),
    done(40, 1, '规定经区政府常务会议审议后印发，已发布出庭情况月度通报2期。', '出庭应诉工作规定及月度通报'),
    done(70, 2, '组织旁听庭审2次，28个单位负责人参加，开展应诉能力专题培训1期。', '旁听庭审通知及签到表'),
    handedIn(72, '新规施行以来开庭19件，负责人出庭19件，出庭率100%，其中17件发表了实质性意见。'),
    passed(78, '调取法院开庭排期与出庭函比对，19件均由负责人出庭，与申请材料一致。', 'desk'),
    closed(80, '同意销号，请继续按月通报。'),
    lookedBack(175, '年终对出庭应诉情况开展回头看。'),
    consolidated(180, '下半年开庭31件，负责人出庭31件，未出现委托工作人员单独出庭情形。'),
  ],
};

const townReview: ReportStory = {
  lead: 'taowan',
  assists: ['yunxi', 'liutang'],
  due: { kind: 'months', value: 9, roll: true },
  steps: [
    issued(4, '请桃湾镇牵头，云溪街道、柳塘镇参照整改。'),
    signed(6),
    planned(
      15,
      '镇街重大合同、规范性文件合法性审查全覆盖，杜绝先签后审。',
      ['每个镇街配备不少于1名专职审查人员', '人员到岗并取得法律职业资格或公职律师证'],
      ['建立“司法所初审、法律顾问复审”两级审查台账', '台账与合同用印记录一一对应'],
    ),
    approved(18),
    answered(40, 'yunxi', '街道已从司法所调剂1名专职审查人员，法律顾问每周坐班一天。'),
    unchanged(60),
    answered(75, 'liutang', '柳塘镇通过定向招考落实专职审查人员1名，预计两个月内到岗。'),
    progress(120, '审查台账已建立，回溯登记合同47份；专职人员因招考延期尚未到岗。'),
    done(150, 2, '两级审查台账运行三个月，47份合同审查率100%。', '合法性审查台账'),
    done(215, 1, '专职审查人员到岗，三个镇街全部配备完成。', '专职人员到岗文件'),
    handedIn(218, '专职审查人员全部到岗，两级审查机制运行稳定，因招考延期，完成时间晚于原定时限，申请销号。'),
    passed(-75, '到三个镇街实地查看，人员在岗，抽查合同15份均有审查意见且先审后签。'),
    closed(-70, '虽超期完成，但整改质量较好，同意销号；今后遇客观原因应提前报告。'),
  ],
};

const fileCleanUp: ReportStory = {
  lead: 'approval',
  verify: 'justice',
  steps: [
    issued(3),
    signed(5),
    planned(10, '建立规范性文件有效期预警机制，届满文件及时处理。', [
      '逐件核对全区现行文件有效期，公布最新目录',
      '目录在区政府网站公布，届满文件全部作出处理',
    ]),
    approved(12),
    done(45, 1, '核对现行文件51件，废止5件、重新公布3件，最新目录已公布。', '现行有效规范性文件目录'),
    handedIn(47, '文件目录已更新公布，届满文件均已处理，申请销号。'),
    passed(52, '网站目录与纸质底册一致，届满文件处理手续完备。', 'desk'),
    closed(55, '同意销号。'),
    lookedBack(150, '对长效机制运行情况开展回头看。'),
    relapsed(156, '发现2件涉及审批服务的文件届满三个月仍在窗口引用，预警机制未实际运行。'),
    reissued(158, { kind: 'until', day: 18 }, '同类问题反弹，须重新制定方案，从机制上整改。'),
    signed(160),
    planned(
      165,
      '文件届满前90天自动预警，窗口引用依据实时更新。',
      ['建成文件有效期电子台账，届满前90天自动提示起草单位', '电子台账上线并连续运行三个月无漏报'],
      ['窗口办事指南与文件目录联动更新', '抽查办事指南50份，依据均现行有效'],
    ),
    approved(168, '同意。请每月报告一次运行情况。'),
    done(-40, 1, '电子台账上线，已自动预警9件次。', '有效期电子台账运行记录'),
    progress(-12, '办事指南已核对186份，更新依据23处，剩余34份本月底前完成。'),
  ],
};

/** What became of the problems in the older report: two consolidated, one closed late, one relapsed and still open. */
export const olderProblems: readonly ReportStory[] = [caseFiles, courtAppearance, townReview, fileCleanUp];

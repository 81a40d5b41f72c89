import type { ReportStory } from '../telling/story';
import {
  answered,
  closed,
  closedForNow,
  evidence,
  handedIn,
  issued,
  passed,
  progress,
  sentBack,
  signed,
} from '../telling/steps';

const supervisionSystem: ReportStory = {
  lead: 'justice',
  verify: null,
  steps: [
    issued(3),
    signed(4),
    progress(40, '监督专班组建完成，抽调业务骨干6人，上半年案卷评查已开展。'),
    progress(125, '第二次案卷评查结束，评查案卷120件，结果已纳入年度考核细则。'),
    evidence(140, '两次案卷评查通报', '全年评查案卷240件，优秀率83%，评查结果计入法治建设考核分值。'),
    handedIn(141, '监督专班实体化运行，两次案卷评查均已完成并纳入考核，申请办结。'),
    passed(146, '查阅评查通报与考核细则，完成情况属实。', 'desk'),
    closed(150, '按期完成，同意办结。'),
  ],
};

const serviceCentres: ReportStory = {
  lead: 'approval',
  assists: ['yunxi', 'taowan', 'liutang'],
  steps: [
    issued(3),
    signed(5),
    answered(60, 'yunxi', '云溪街道便民服务中心改造完成，承接事项62项。'),
    answered(90, 'liutang', '柳塘镇便民服务中心已启用，承接事项60项。'),
    progress(110, '云溪、柳塘两个中心建成，桃湾镇中心因房屋加固工程延后。'),
    answered(215, 'taowan', '房屋加固完工，便民服务中心正式启用，承接事项61项。'),
    evidence(222, '三个便民服务中心验收表', '三个中心均通过标准化验收，下沉高频事项60至62项。'),
    handedIn(223, '三个便民服务中心全部建成启用，桃湾镇中心受房屋加固影响，晚于年度时限完成。'),
    sentBack(225, 'material-incomplete', '缺少桃湾镇中心事项承接清单，请补充后重新提交。'),
    evidence(228, '桃湾镇事项承接清单', '承接事项61项，附授权委托书编号和首件办理日期。'),
    handedIn(229, '材料已补充，申请办结。'),
    passed(234, '三个中心现场核查，事项可受理、可办理。'),
    closed(237, '逾期完成，已在考核中说明，同意办结。'),
  ],
};

const legalEducation: ReportStory = {
  lead: 'liutang',
  assists: ['justice'],
  verify: null,
  steps: [
    issued(3, '法治文化公园由柳塘镇建设，应知应会清单和旁听庭审由区司法局组织。'),
    signed(4),
    answered(85, 'justice', '应知应会清单已印发，组织旁听庭审4次、参加领导干部112人次。'),
    progress(130, '公园一期主题广场完工，二期步道因征迁协商尚在推进。'),
    evidence(190, '法治文化公园一期竣工材料', '一期主题广场、普法长廊竣工并开放；二期步道列入下一年度计划。'),
    handedIn(191, '清单、旁听庭审任务全部完成，公园一期建成开放，二期转入持续推进，申请办结。'),
    passed(196, '一期已开放使用，二期用地协议签订两户、剩余一户，确需继续推进。'),
    closedForNow(199, '年度主要任务完成，二期工程作为持续推进事项，同意办结。', 'works-period', {
      kind: 'months',
      value: 12,
      roll: true,
    }),
  ],
};

/** What became of the promises in the older report: one in time, one late, one that goes on. */
export const olderUndertakings: readonly ReportStory[] = [supervisionSystem, serviceCentres, legalEducation];

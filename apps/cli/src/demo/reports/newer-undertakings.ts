import type { ReportStory } from '../telling/story';
import { answered, closed, evidence, handedIn, issued, passed, progress, signed } from '../telling/steps';

const oneInspection: ReportStory = {
  lead: 'market',
  domain: 'enforcement',
  assists: ['enforcement'],
  steps: [
    issued(2),
    signed(3),
    answered(25, 'enforcement', '已将城市管理领域17项检查纳入综合检查清单。'),
    progress(30, '综合检查事项清单印发，“扫码入企”应用完成开发测试。'),
    evidence(60, '扫码入企应用运行月报', '应用上线首月扫码入企检查214次，未扫码检查0次。'),
    handedIn(61, '清单发布、应用上线，检查计划备案率100%，入企检查次数压减26%，申请办结。'),
    passed(66, '后台数据与企业回访一致，压减比例达到安排要求。', 'sampling'),
    closed(68, '提前完成，同意办结。'),
  ],
};

const ruleMaking: ReportStory = {
  lead: 'ecology',
  domain: 'rules',
  assists: ['housing', 'justice'],
  verify: null,
  steps: [
    issued(3, '燃气安全文件由区住建局起草，合法性审查由区司法局负责。'),
    signed(4),
    answered(50, 'justice', '已对两件送审稿完成合法性审查，提出意见19条，采纳18条。'),
    progress(65, '生活垃圾分类管理办法已印发施行，公平竞争审查同步完成。'),
    progress(-20, '第三件文件（餐饮油烟管控办法）完成公开征求意见，收到意见27条。'),
    progress(-2, '餐饮油烟管控办法送审稿已提交合法性审查；燃气安全办法待区住建局反馈修改稿。'),
  ],
};

const supervision: ReportStory = {
  lead: 'justice',
  verify: null,
  steps: [
    issued(2),
    signed(3),
    progress(40, '执法监督文书规范初稿形成，三个镇街联系点选址完成。'),
    evidence(-14, '执法监督文书规范及联系点挂牌材料', '文书规范18种，三个行政执法监督联系点均已挂牌并接收线索9条。'),
    handedIn(-12, '文书规范施行，三个联系点挂牌运行，申请办结。'),
    passed(-3, '实地查看三个联系点，人员、制度、场所到位，文书使用规范。'),
  ],
};

const oneStopCentre: ReportStory = {
  lead: 'yunxi',
  assists: ['justice', 'housing'],
  verify: null,
  steps: [
    issued(6, '中心设在云溪街道，请街道牵头实体化运行。'),
    signed(7),
    progress(35, '中心场所改造完工，信访、法律援助窗口入驻。'),
    answered(55, 'justice', '法律援助、公证、人民调解力量全部入驻，派驻人员5名。'),
    progress(-15, '累计受理诉求386件，办结371件；物业纠纷调解窗口仍待区住建局派员。'),
  ],
};

/** What became of the promises in the newer report: one kept early, two on their way, one waiting for the decision. */
export const newerUndertakings: readonly ReportStory[] = [oneInspection, ruleMaking, supervision, oneStopCentre];

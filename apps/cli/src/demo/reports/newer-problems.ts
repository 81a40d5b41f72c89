import type { ReportStory } from '../telling/story';
import {
  answered,
  approved,
  closed,
  done,
  handedIn,
  issued,
  passed,
  planned,
  planReturned,
  progress,
  publicised,
  signed,
  unchanged,
} from '../telling/steps';

const inspections: ReportStory = {
  lead: 'enforcement',
  assists: ['market', 'ecology'],
  publicity: true,
  steps: [
    issued(2, '企业反映集中，请抓紧拿出硬措施。'),
    signed(3),
    planned(
      8,
      '涉企检查计划备案率100%，同一事项不重复检查。',
      ['建立全区涉企检查计划统一备案库', '备案库上线，未备案计划系统不予派发'],
      ['推出餐饮、建材、农贸市场等8个“综合查一次”场景', '每个场景有联合检查单和牵头单位'],
    ),
    approved(10),
    answered(20, 'market', '我局156项检查计划已全部入库，合并重复计划23项。'),
    answered(24, 'ecology', '生态环境领域检查计划31项已备案，执行正面清单企业12家不作现场检查。'),
    done(30, 1, '备案库上线，录入检查计划412项，合并取消97项。', '检查计划备案库上线说明'),
    done(48, 2, '8个场景检查单全部发布，已联合检查企业63家。', '综合查一次场景清单'),
    handedIn(50, '备案库和8个综合查一次场景均已运行，入企检查次数同比下降34%，申请销号。'),
    passed(56, '走访企业15家，均表示检查次数明显减少；系统中未发现未备案检查。'),
    publicised(58, '区政府网站“营商环境”专栏', 5),
    closed(65, '公示无异议，同意销号。'),
  ],
};

const oldNeighbourhoods: ReportStory = {
  lead: 'housing',
  assists: ['enforcement', 'yunxi'],
  severity: 'considerable',
  steps: [
    issued(2, '群众反映强烈，请住建局牵头建立线索移送和联合处置机制。'),
    signed(3),
    planned(10, '物业领域违法线索7个工作日内移送、30日内处置。', ['制定线索移送办法', '办法印发']),
    planReturned(12, '只有制度没有存量处置，请补充存量问题清零措施和完成标准。'),
    planned(
      16,
      '存量问题清零，增量线索7个工作日内移送、30日内处置。',
      ['制定《物业管理区域违法行为线索移送办法》', '办法三方联合印发，明确移送标准和文书'],
      ['对排查出的127处占用消防通道、违法搭建逐一处置', '处置完成率100%，逐处留存前后对比材料'],
    ),
    approved(18),
    answered(30, 'enforcement', '已确定4个中队对接12个老旧片区，接收移送线索58条，立案21件。'),
    done(40, 1, '移送办法由住建、执法、街道三方联合印发。', '线索移送办法（联合印发稿）'),
    progress(70, '127处存量问题已处置89处，占用消防通道类基本清零。'),
    progress(-25, '已处置108处，剩余19处违法搭建因住户长期外出、继承纠纷等原因难以入户。'),
    unchanged(-6),
  ],
};

const reviewOpinions: ReportStory = {
  lead: 'market',
  verify: 'justice',
  due: { kind: 'year-end' },
  steps: [
    issued(4),
    signed(5),
    planned(
      11,
      '行政复议意见书按期反馈率100%，类案不重复。',
      ['梳理近两年收到的行政复议意见书，逐件反馈整改情况', '反馈回执齐全'],
      ['建立类案通报制度，每季度向执法单位发布典型错案', '已发布不少于两期'],
    ),
    approved(13),
    done(50, 1, '梳理意见书14件，逾期未反馈的5件均已补报。', '行政复议意见书反馈回执'),
    progress(70, '类案通报第一期已发布，主要剖析送达程序瑕疵问题。'),
    done(-5, 2, '类案通报已发布3期，覆盖送达、期限、裁量三类问题。', '类案通报（第一至三期）'),
    handedIn(-1, '14件意见书全部反馈，类案通报制度运行良好，今年新收意见书3件均按期反馈，申请销号。'),
  ],
};

const people: ReportStory = {
  lead: 'justice',
  verify: null,
  assists: ['yunxi', 'liutang'],
  due: { kind: 'none' },
  steps: [
    issued(5, '队伍建设需长期坚持，不设完成日期，按季度报告进展。'),
    signed(6),
    planned(
      14,
      '司法所专职人员占比、执法人员持证率逐年提高，公职律师参与决策审查常态化。',
      ['每年招录或遴选司法所工作人员不少于4名', '人员到岗'],
      ['公职律师统筹调配，参与镇街重大事项审查', '建立调配台账，年度参与审查不少于60件'],
    ),
    approved(16),
    answered(35, 'yunxi', '街道执法人员持证率由78%提高到91%，其余人员报名参加下半年考试。'),
    progress(60, '遴选司法所工作人员3名，公职律师统筹调配办法施行，参与审查22件。'),
    unchanged(-45),
    progress(-8, '第4名司法所工作人员到岗，公职律师累计参与审查51件。'),
  ],
};

/** What became of the problems in the newer report: closed, overdue, handed in, and one that has no end. */
export const newerProblems: readonly ReportStory[] = [inspections, oldNeighbourhoods, reviewOpinions, people];

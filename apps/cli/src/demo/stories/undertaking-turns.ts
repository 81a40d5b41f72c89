import type { Story } from '../telling/story';
import { issued, progress, signed } from '../telling/steps';
import {
  asked,
  merged,
  reassigned,
  reassignment,
  received,
  referred,
  suspended,
  suspension,
  terminated,
  termination,
  undone,
} from '../telling/turn-steps';

const undertaking = { workflow: 'undertaking' } as const;

const forHousing = reassignment(
  'housing',
  '道路积水点改造涉及市政管网，属住建部门职责，街道可配合做好交通疏导和居民沟通。',
);
const petitionerRefuses = termination(
  'petitioner-refuses',
  '来信人经三次联系均表示诉求已自行解决，书面撤回来信，不再要求答复。',
);

/** Assigned matters that changed hands, stand still, or ended without being carried out here. */
export const undertakingTurns: readonly Story[] = [
  {
    ...undertaking,
    born: -41,
    source: 'leader-instruction',
    lead: 'yunxi',
    domain: 'emergency',
    title: '青溪桥下穿道积水点改造',
    finding: '区领导批示：青溪桥下穿道逢雨必淹，请抓紧改造，汛期前见效。',
    due: { kind: 'working-days', value: 60 },
    steps: [
      issued(-40),
      asked(-39, forHousing),
      reassigned(-38, forHousing),
      signed(-37),
      progress(-30, '已完成采石场坡面复测。'),
      undone(-30, '填错事项：该进展属采石场覆绿事项，撤销后由承办人重新填报。'),
      progress(-29, '管网测绘完成，拟新建泵站1座、改造管道420米。'),
      suspended(
        -15,
        suspension('superior-approval', { kind: 'until', day: 30 }, '下穿铁路段施工须经铁路部门审批，已上报方案。'),
      ),
    ],
  },
  {
    ...undertaking,
    born: -12,
    source: 'leader-instruction',
    lead: 'enforcement',
    domain: 'services',
    title: '驾校训练车占用城东支路',
    finding: '区领导在群众来信上批示，请核查城东支路被驾校训练车长期占用一事。',
    steps: [
      issued(-11),
      signed(-10),
      referred(-4, '市公安局交警支队青禾大队', '青督移〔5号〕', '占道训练属道路交通违法，由交警部门处理。'),
    ],
  },
  {
    ...undertaking,
    born: -30,
    source: 'petition',
    lead: 'liutang',
    domain: 'disputes',
    title: '柳塘新村摊位续租来信',
    finding: '群众来信反映柳塘新村农贸市场摊位续租未按公示顺序办理。',
    steps: [
      issued(-29),
      signed(-28),
      asked(-16, petitionerRefuses),
      terminated(-14, petitionerRefuses, '来信人已在撤回书上签字'),
    ],
  },
  {
    ...undertaking,
    born: -30,
    source: 'leader-instruction',
    lead: 'housing',
    domain: 'safety',
    title: '城西小学北侧围墙隐患',
    finding: '区领导调研时批示：城西小学北侧厂区围墙开裂，请尽快处置。',
    steps: [merged(-28, '城西危旧围墙排险', '该段围墙已在城西片区危旧围墙排查清单内，并入统一排险。')],
  },
  {
    ...undertaking,
    born: -52,
    source: 'meeting',
    lead: 'ecology',
    domain: 'environment',
    externalNumber: '区政府专题会议纪要第12期',
    title: '青溪上游断面水质联防',
    finding: '专题会议议定：由区生态环境局就上游断面总磷超标与相邻区建立联防机制。',
    steps: [
      issued(-51),
      signed(-50),
      progress(-44, '两次与相邻区会商，对方认为须由市级层面统一协调。'),
      referred(-38, '市生态环境局', '青督移〔6号〕', '跨区断面联防须由市级主管部门牵头，提请市局统筹。'),
      received(-30, '市环收〔41号〕'),
    ],
  },
];

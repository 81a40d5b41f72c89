import type { Domain } from '@bihuan/contracts';

/** Words that speak for a domain. Where two domains are spoken for equally, the upper one wins: the particular stands above the general. */
const keywords: readonly (readonly [Domain, readonly string[]])[] = [
  ['review', ['行政复议', '复议', '应诉', '出庭', '败诉', '行政诉讼', '行政裁决']],
  ['publicity', ['普法', '法治宣传', '法治教育', '宣传教育', '法律知识', '法治文化', '法治氛围']],
  ['environment', ['生态环境', '环境保护', '污染', '环保', '河长', '排污', '大气', '碳']],
  ['safety', ['安全生产', '隐患', '消防', '食品安全', '药品安全', '安全监管']],
  ['emergency', ['应急', '突发事件', '防灾', '减灾', '救灾', '疫情']],
  ['finance', ['财政', '资金', '预算', '审计整改', '专项债', '国有资产']],
  ['disputes', ['信访', '矛盾', '纠纷', '调解', '积案', '诉源治理', '枫桥']],
  ['business', ['营商环境', '企业', '市场主体', '招商', '公平竞争', '信用体系', '社会信用']],
  ['decisions', ['重大行政决策', '重大决策', '决策程序', '科学决策', '依法决策', '法律顾问', '决策']],
  ['rules', ['规范性文件', '地方立法', '立法', '政府规章', '合法性审核', '合法性审查', '制度建设', '备案审查', '清理']],
  [
    'enforcement',
    ['行政执法', '执法', '三项制度', '裁量', '行政处罚', '案卷', '柔性执法', '执法证', '综合执法', '两法衔接'],
  ],
  ['services', ['放管服', '政务服务', '行政审批', '审批', '一网通办', '简政放权', '职能转变', '便民', '数字政府']],
  ['staffing', ['队伍', '人才', '力量', '编制', '人员配备', '人员不足', '法治机构', '司法所', '培训', '保障']],
  ['oversight', ['监督', '督察', '督查', '政务公开', '政府信息公开', '问责', '制约', '考核']],
  [
    'leadership',
    [
      '第一责任人',
      '习近平法治思想',
      '法治思维',
      '法治意识',
      '法律素养',
      '领导干部',
      '组织领导',
      '重视程度',
      '述法',
      '学法',
      '示范创建',
      '责任落实',
    ],
  ],
];

/** The lead sentence names the matter; what follows gives reasons, which may lie in any domain. */
const WEIGHT_OF_TITLE = 4;

function countOf(text: string, words: readonly string[]): number {
  return words.filter((word) => text.includes(word)).length;
}

/**
 * Guesses the domain of a problem or an undertaking from its words; `other` when nothing speaks for any.
 * It is a proposal for people to put right, so it prefers a plain table to cleverness.
 */
export function guessDomain(title: string, detail: string): Domain {
  const scored = keywords.map(([domain, words]) => ({
    domain,
    score: countOf(title, words) * WEIGHT_OF_TITLE + Math.min(countOf(detail, words), WEIGHT_OF_TITLE - 1),
  }));
  const best = scored.reduce((leader, next) => (next.score > leader.score ? next : leader));
  return best.score > 0 ? best.domain : 'other';
}

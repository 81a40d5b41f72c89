import {
  domains,
  rectificationTypes,
  results,
  severities,
  sourceTypes,
  type CodeList,
  type Words,
} from '@bihuan/contracts';
import { plain } from './plain';

type Synonyms<Code extends string> = readonly (readonly [RegExp, Code])[];

/** A code that words name, or the code for what no list names; null where nothing fits. */
export type ReadCode<Code extends string> = { readonly code: Code | null; readonly remark?: Words };

const sourceSynonyms: Synonyms<keyof typeof sourceTypes> = [
  [/法治/, 'rule-of-law-inspection'],
  [/审计/, 'audit'],
  [/环[保境]|生态/, 'environment'],
  [/安全生产|隐患|安委/, 'safety-inspection'],
  [/建议|提案|人大|政协/, 'proposal'],
  [/信访/, 'petition'],
  [/12345|热线/, 'hotline'],
  [/执法监督|案卷评查/, 'enforcement-supervision'],
  [/年度报告/, 'annual-report'],
  [/自查|自纠/, 'self-inspection'],
  [/批示|领导交办/, 'leader-instruction'],
  [/会议|议定/, 'meeting'],
  [/巡视|巡察|上级|中央|国务院|省级?督|市级?督/, 'superior-inspection'],
  [/督查|督察|督导/, 'government-inspection'],
];
const domainSynonyms: Synonyms<keyof typeof domains> = [
  [/营商/, 'business'],
  [/环境|生态|环保|污染/, 'environment'],
  [/安全|消防/, 'safety'],
  [/应急/, 'emergency'],
  [/资金|财政|预算|财务/, 'finance'],
  [/复议|诉讼|应诉|败诉/, 'review'],
  [/信访|矛盾|纠纷|调解/, 'disputes'],
  [/决策/, 'decisions'],
  [/规范性文件|立法|制度/, 'rules'],
  [/执法/, 'enforcement'],
  [/监督|制约/, 'oversight'],
  [/普法|宣传/, 'publicity'],
  [/审批|放管服|政务服务|职能/, 'services'],
  [/队伍|人员|保障/, 'staffing'],
  [/组织|领导|党/, 'leadership'],
];
const severitySynonyms: Synonyms<keyof typeof severities> = [
  [/重大|严重|特别|一级|高|红/, 'serious'],
  [/较[重大]|中|二级|橙|黄/, 'considerable'],
  [/一般|轻|较小|低|三级|四级|蓝|普通/, 'ordinary'],
];
const typeSynonyms: Synonyms<keyof typeof rectificationTypes> = [
  [/立行立改|立即|即知即改/, 'prompt'],
  [/长期|持续|常态/, 'continuing'],
  [/分阶段|限期|阶段性|近期|中期/, 'staged'],
];
const resultSynonyms: Synonyms<keyof typeof results> = [
  [/阶段性|基本完成|部分完成/, 'stage-completed'],
  [/长期|持续/, 'continuing'],
  [/移送|移交/, 'referred'],
  [/并案|合并/, 'merged'],
  [/终止|撤销/, 'terminated'],
  [/^未(?!销号)|尚未|没有(?:整改|完成)|^未启动/, 'not-rectified'],
  [
    /^(?:已|均已|全部)(?:完成|整改|办结|销号|闭环|到位|解决|通过)|^(?:整改)?(?:完成|完毕|到位)|^(?:办结|销号|闭环|是|√)$/,
    'completed',
  ],
];
/** Still at work: there is no result yet, and nothing is wrong with that. */
const NO_RESULT = /正在|整改中|推进|进行|办理中|待|序时|^否$|^×$|按计划|未到期/;

function read<Code extends string>(
  codes: CodeList<Code>,
  synonyms: Synonyms<Code>,
  text: string,
): NoInfer<Code> | null {
  const bare = text.replace(/(?:问题|隐患|方面|领域|类)$/, '');
  for (const code in codes) if ([code, codes[code].zh].some((label) => label === text || label === bare)) return code;
  return synonyms.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

const asOther = (words: string) =>
  ({ code: 'other', remark: { zh: `“${words}”归入“其他”`, en: `“${words}” is filed under “other”` } }) as const;

/** Each code list of a ledger, read from its Chinese labels and from what people write instead. */
export const codeReaders = {
  sourceType: (text: string) => {
    const code = read(sourceTypes, sourceSynonyms, plain(text));
    return code === null ? asOther(text) : { code };
  },
  domain: (text: string) => {
    const code = read(domains, domainSynonyms, plain(text));
    return code === null ? asOther(text) : { code };
  },
  severity: (text: string) => ({ code: read(severities, severitySynonyms, plain(text)) }),
  rectificationType: (text: string) => ({ code: read(rectificationTypes, typeSynonyms, plain(text)) }),
  result: (text: string) => ({ code: read(results, resultSynonyms, plain(text)) }),
} as const;

/** Whether the words say that there is no result yet, which is no fault. */
export function saysNoResult(text: string): boolean {
  return NO_RESULT.test(plain(text)) && read(results, resultSynonyms, plain(text)) === null;
}

const lists = {
  sourceType: sourceTypes,
  domain: domains,
  severity: severities,
  rectificationType: rectificationTypes,
  result: results,
};

export function codeExpected(field: keyof typeof lists): Words {
  const labels = Object.values<Words>(lists[field]);
  return {
    zh: `以下之一：${labels.map(({ zh }) => zh).join('、')}`,
    en: `one of: ${labels.map(({ zh, en }) => `${zh} (${en})`).join(', ')}`,
  };
}

const YES =
  /^(?:是|已|对|有|√|✓|✔|☑|y|yes|true|1|已?销号|完成销号|同意销号|准予销号|通过|已销|已办结|已完成|完成|销号完成|可销号)$/i;
const NO =
  /^(?:否|未|不|无|×|✗|✘|x|n|no|false|0|□|☐|未销号|尚未销号|不予销号|未通过|未完成|待销号|申请销号|拟销号|正在销号|整改中|正在整改|未办结|销号中|暂未销号|持续整改)$/i;

/** Yes or no as ledgers write it; null when it is neither. Half-way words (拟销号, 申请销号) are no. */
export function readYesNo(text: string): boolean | null {
  const bare = plain(text).replace(/[。.!]$/, '');
  if (YES.test(bare)) return true;
  return NO.test(bare) ? false : null;
}

export const yesNoExpected: Words = {
  zh: '是或否（是、√、已销号；否、×、未销号）',
  en: 'yes or no (是, √, 已销号; 否, ×, 未销号)',
};

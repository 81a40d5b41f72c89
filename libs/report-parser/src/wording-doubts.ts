import type { DoubtName } from './confidence';
import type { Matter } from './run-on';

const LACKS =
  /有待|不够|不足|薄弱|欠缺|欠账|滞后|不强|不高|不到位|缺乏|缺少|缺位|紧缺|短缺|匮乏|较少|偏[低少弱慢]|仍需|尚需|还需|短板|不平衡|不均衡|不完善|不健全|不完备|不全面|不[深细严实畅顺广紧]|不规范|不及时|不充分|不明显|不彻底|不理想|不适应|不匹配|不熟悉|不主动|不积极|不科学|不协调|不系统|不明确|不牢固|不稳定|不一致|不一$|有差距|差距|较[弱差大慢窄]|过于|单一|问题|矛盾|困难|难以|难题|流于形式|走过场|淡薄|弱化|参差不齐|断层|老化|脱节|现象|未[^来]|没有|未能|尚未|仍然?存在|仍有|还有|随意|违规|违法|超[期标时限]|拖延|不敢|不会|不愿|不想|不能|压力|瓶颈|堵点|落后|流失|形式主义|重[^视点大要]{1,6}轻|不(?:太|甚|尽|是很|大)|少$|低$|弱$|差$/u;
const MEASURE =
  /^(?:要|将|应|须|需|进一步|持续|继续|不断|全面|深入|扎实|切实|着力|大力|积极|严格|认真|全力|加快|加大|加强|强化|深化|优化|提升|提高|推进|推动|推行|完善|健全|建立|构建|开展|落实|压实|夯实|做好|做实|抓|实施|制定|创新|规范(?!性)|畅通|打造|充实|组织|统筹|坚持|聚焦|巩固|拓展|丰富|增强|加速|突出|严把|依托|争取|增加|培育|引进|配齐|探索)/u;
const DONE =
  /^(?:已|均已|全年|共|累计|先后|成功|完成了|印发了|召开了)|(?:完成|开展|印发|召开|举办|化解)了|已(?:全部)?(?:完成|整改|办结|销号|建成)|取得(?:了)?[^。]{0,6}(?:成效|进展|成绩)/u;
const FAR_GOAL = /到20[2-4]\d年(?:底|末)?,|十[四五六]五|五年|到本世纪/u;
const LONGEST_LEAD = 120;
const SHORTEST_LEAD = 5;

/** Whether words speak of something lacking. */
export function soundsLikeProblem(words: string): boolean {
  return LACKS.test(words);
}

/** Whether words speak of something to be done and of nothing lacking. */
export function soundsLikeMeasure(words: string): boolean {
  return MEASURE.test(words) && !/有待|不够|薄弱|仍需|还需|不强|不到位|不足$/u.test(words);
}

type Check = { readonly doubt: DoubtName; readonly in?: Matter; readonly holds: (words: string) => boolean };

const CHECKS: readonly Check[] = [
  { doubt: 'tooLong', holds: (words) => words.length > LONGEST_LEAD },
  { doubt: 'tooShort', holds: (words) => words.length < SHORTEST_LEAD },
  { doubt: 'soundsLikePlan', in: 'problems', holds: soundsLikeMeasure },
  { doubt: 'soundsDone', in: 'problems', holds: (words) => DONE.test(words) && !soundsLikeProblem(words) },
  { doubt: 'soundsLikeProblem', in: 'plans', holds: (words) => soundsLikeProblem(words) && !MEASURE.test(words) },
  { doubt: 'soundsDone', in: 'plans', holds: (words) => DONE.test(words) },
  { doubt: 'farGoal', in: 'plans', holds: (words) => FAR_GOAL.test(words) },
];

/** What the wording of a lead sentence makes doubtful. */
export function wordingDoubts(lead: string, matter: Matter): DoubtName[] {
  const words = lead.replace(/[。;:!?,]+$/u, '');
  return CHECKS.filter((check) => (check.in ?? matter) === matter && check.holds(words)).map(({ doubt }) => doubt);
}

import type { DoubtName } from './confidence';
import { LACKS } from './lack-words';
import type { Matter } from './run-on';

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

/** Whether words begin with what somebody is to do, whatever else they name. */
export function opensLikeMeasure(words: string): boolean {
  return MEASURE.test(words);
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

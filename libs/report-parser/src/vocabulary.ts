import { readYear } from './chinese-number';

/** What a heading announces. `both` holds problems first and plans after them. */
export type Topic = 'problems' | 'plans' | 'both' | 'causes' | 'other';

const LACK = '(?:问题|不足|短板|困难|差距|弱项|薄弱环节|薄弱)';
const AND = '(?:和|及|与|、|以及)(?:其)?(?:主要|存在的?)?';
const PROBLEMS = new RegExp(
  [
    `(?:存在|面临)(?:的|着)?[^,。]{0,12}?${LACK}`,
    `${LACK}${AND}(?:${LACK}|原因)|^${LACK}${AND}`,
    `(?:查摆|正视|剖析|反思|检视|直面|对照|查找)[^。]{0,16}?${LACK}`,
    `不足之处|^(?:主要|突出|当前|有关|工作)?${LACK}(?:分析)?$|(?:主要|突出)(?:问题|不足)$|(?<!补齐)短板弱项$|薄弱环节$|工作差距$`,
  ].join('|'),
  'u',
);
const NOT_PROBLEMS =
  /(?:问题|不足)(?:的)?(?:整改|整治|解决|化解|处置)(?!措施|打算|思路|方向)|(?:解决|整治|治理|化解|排查|消除|破解|整改)[^,]{0,10}(?:问题|短板|不足)|(?:上年度|上一年度|去年)[^。]{0,12}问题|督[察查][^。]{0,8}问题/u;
const PLANS =
  /下一?步|下一?阶段|(?:明年|来年|今后|下一?年度?|未来)[^。]{0,24}?(?:安排|打算|计划|思路|工作|重点|任务|方向|举措|措施)|\d{4}年度?[^。]{0,30}?(?:安排|打算|计划|思路|要点|重点工作|工作重点|重点任务|主要任务|工作任务|努力方向|工作目标|展望)|(?:主要|工作|总体|重点)(?:安排|打算|思路)|努力方向|(?:整改|改进)(?:措施|方向|打算|思路)|工作(?:计划|设想)|对策|(?:打算|安排|展望)$/u;
const NOT_PLANS =
  /(?:完成|落实|执行|进展|推进|开展|贯彻)情况|成效|成绩|五年|十[四五六]五|\d{4}年?(?:-|—|~|至)+\d{4}|规划|(?:上年度|去年)/u;
const CAUSES =
  /^(?:主要)?(?:原因|成因)|(?:问题|不足|短板|差距)(?:产生|存在)?的(?:主要)?原因|(?:原因|成因)(?:分析|剖析)$/u;
const WITH_CAUSES = /(?:问题|不足|短板|差距|困难|薄弱环节)(?:和|及|与|以及|、)/u;
const OTHER = /情况(?:报告)?$|举措|成效|做法|其他需要|履行[^。]{0,12}职责|工作亮点|取得的成绩|基本情况|总体情况/u;
const WEAK_PLANS =
  /完善[^。]{0,6}措施|强化措施|(?:全力|持续|深入|扎实|着力|加快|奋力)[^。]{0,4}(?:推[动进]|谱写|开创|建设)|再上新台阶|向纵深发展|新局面|新篇章/u;

/** A heading that only names its section (存在的问题和不足), so that it cannot be an item of one. */
const GENERIC =
  /^(?:\d{4}年(?:度)?)?(?:我[省市县区局]|全[省市县区])?(?:推进)?(?:法治政府(?:建设)?)?(?:工作)?(?:中|方面)?(?:(?:存在|面临)(?:的|着)?)?(?:主要|突出|一些)*(?:问题|不足|短板|困难|差距)(?:之处)?(?:(?:和|及|与|、|以及)(?:主要)?(?:不足|差距|短板|困难|薄弱环节|问题|弱项))*(?:(?:和|及|与|及其)原因)?$/u;

/** The words a section's heading begins with when the text runs on without a stop. */
export const RUN_IN_HEADING =
  /^(?:\d{4}年度?)?[^,。;:]{0,16}?(?:(?:主要|突出)(?:问题|不足)|(?:存在|面临)的?(?:主要|突出|一些)?(?:问题|不足|短板|差距|困难)(?:(?:和|及|与|以及|、)(?:主要)?(?:不足|原因|差距|短板|问题|困难|薄弱环节|下一?步工作(?:打算|安排|计划)))*(?:分析)?|下一?步(?:的)?(?:工作)?(?:主要|重点)?(?:工作)?(?:安排|打算|计划|思路)|主要(?:工作)?(?:安排|打算))/u;

function planYear(heading: string): number | null {
  const years = [...heading.matchAll(/(\d{4})年/gu)].map((match) => readYear(match[1] ?? '') ?? 0);
  return years.length === 0 ? null : Math.max(...years);
}

function announcesPlans(heading: string, reportYear: number | null): boolean {
  if (!PLANS.test(heading) || NOT_PLANS.test(heading)) return false;
  const year = planYear(heading);
  if (/下一?步|今后|明年/u.test(heading) || year === null || reportYear === null) return true;
  return year > reportYear || (year === reportYear && PROBLEMS.test(heading));
}

/** Reads what a heading announces; null when its words say nothing about that. A plan for the year reported on is none. */
export function topicOf(heading: string, reportYear: number | null): Topic | null {
  if (CAUSES.test(heading) && !WITH_CAUSES.test(heading)) return 'causes';
  const plans = announcesPlans(heading, reportYear);
  const problems = PROBLEMS.test(heading) && !NOT_PROBLEMS.test(heading);
  if (plans && problems) return /^(?:下一?步)?(?:针对|围绕|坚持问题)/u.test(heading) ? 'plans' : 'both';
  if (plans) return 'plans';
  if (problems) return 'problems';
  return OTHER.test(heading) ? 'other' : null;
}

/** Whether a heading merely names a section of problems, plans or causes and is no item itself. */
export function isGeneric(heading: string, topic: Topic | null): boolean {
  if (topic === 'problems') return GENERIC.test(heading);
  if (topic === 'plans')
    return heading.length <= 24 && /(?:安排|打算|计划|思路|措施|方向|对策|工作|建议)$/u.test(heading);
  return topic === 'causes' || (topic === 'both' && heading.length <= 24);
}

/** Whether a heading sounds like a plan without naming one. Believed only right behind the problems, where plans stand. */
export function soundsLikePlans(heading: string): boolean {
  return WEAK_PLANS.test(heading) && !OTHER.test(heading);
}

import { readYear } from './chinese-number';
import { namesOnlySection } from './generic-words';
import type { ReportKind } from './report.types';

/** What a heading announces. `both` holds problems first and plans after them. */
export type Topic = 'problems' | 'plans' | 'both' | 'causes' | 'other';

/** What is known of the report when its headings are read. */
export type Background = { readonly year: number | null; readonly kind: ReportKind };

const LACK = '(?:问题|不足|短板|困难|差距|弱项|薄弱环节|薄弱|挑战)';
const AND = '(?:和|及|与|、|以及)(?:其)?(?:主要|存在的?)?';
const PROBLEMS = new RegExp(
  [
    `(?:存在|面临)(?:的|着)?[^,。]{0,12}?${LACK}`,
    `${LACK}${AND}(?:${LACK}|原因)|^(?:主要)?${LACK}(?:分析|情况)?${AND}`,
    `(?:查摆|正视|剖析|反思|检视|直面|对照|查找)[^。]{0,16}?${LACK}`,
    `不足之处|^(?:主要|突出|当前|有关|工作)?${LACK}(?:分析)?$|(?:主要|突出)(?:问题|不足)$|(?<!补齐)短板弱项$|薄弱环节$|工作差距$`,
    `^(?:困难|短板|不足)?问题(?:不足|短板|困难)?$|制约因素$`,
    `(?:发现|查出|指出|反馈)的?(?:主要|突出|具体|重点)*(?:问题|不足)(?:情况)?$|^(?:尚|仍|还)?未[^,。]{0,8}问题(?:及原因|情况)?$`,
  ].join('|'),
  'u',
);
const NOT_PROBLEMS =
  /(?:问题|不足)(?:的|,)?[^,。]{0,4}(?<!未)(?:整改|整治|解决|化解|处置)(?!措施|打算|思路|方向|要求)|(?<!亟待|有待|尚待|[亟急]需|需要|未)(?:解决|整治|治理|化解|排查|消除|破解|整改)[^,]{0,10}(?:问题|短板|不足)|(?:上年度|上一年度|去年)[^。]{0,12}问题/u;
const PLANS =
  /下一?步|下一?阶段|接下来|(?:明年|来年|今后|下一?年度?|未来|新的一年|后续)[^。]{0,24}?(?:安排|打算|计划|思路|工作|重点|任务|方向|举措|措施|展望)|未来展望|\d{4}年度?[^。]{0,30}?(?:安排|打算|计划|思路|要点|重点工作|工作重点|重点任务|主要任务|工作任务|努力方向|工作目标|展望|谋划)|(?:主要|工作|总体|重点)(?:安排|打算|思路)|努力方向|(?:整改|改进)(?:措施|方向|打算|思路)|工作(?:计划|设想)|对策|(?:打算|安排|展望)$/u;
/** What an inspection asks for stands where a report has its plans. */
const DEMANDS =
  /(?:整改|工作|有关|相关|下一?步)[^,。]{0,6}(?:要求|意见|建议)|意见(?:和|与|及)?建议|^(?:审计)?(?:建议|要求|几点要求)$|督[察查](?:意见|建议)/u;
const NOT_PLANS =
  /(?:完成|落实|执行|进展|推进|开展|贯彻|部署|安排)情况|安排部署|成效|成绩|五年|十[四五六]五|\d{4}年?(?:-|—|~|至)+\d{4}|规划|(?:上年度|去年)/u;
const LATER_YEAR = /工作|举措|措施|任务|谋划|目标|安排|打算|建设|思路|重点/u;
const CAUSES =
  /^(?:主要)?(?:原因|成因)|(?:问题|不足|短板|差距)(?:产生|存在)?的(?:主要)?原因|(?:原因|成因)(?:分析|剖析)$/u;
const WITH_CAUSES = /(?:问题|不足|短板|差距|困难|薄弱环节)(?:和|及|与|以及|、)/u;
const OTHER = /情况(?:报告)?$|举措|成效|做法|其他需要|履行[^。]{0,12}职责|工作亮点|取得的成绩|基本情况|总体情况/u;
const WEAK_PLANS =
  /完善[^。]{0,6}措施|强化措施|(?:全力|持续|深入|扎实|着力|加快|奋力)[^。]{0,4}(?:推[动进]|谱写|开创|建设)|再上新台阶|向纵深发展|新局面|新篇|新征程|接续奋斗|努力方向/u;

const RUN_IN_HEADING =
  /^(?:\d{4}年度?)?[^,。;:]{0,16}?(?:(?:主要|突出)(?:问题|不足)|(?:存在|面临)的?(?:主要|突出|一些)?(?:问题|不足|短板|差距|困难)(?:(?:和|及|与|以及|、)(?:主要)?(?:不足|原因|差距|短板|问题|困难|薄弱环节|下一?步工作(?:打算|安排|计划)))*(?:分析)?|不足之处|(?:下一?步|下一?阶段|下一?年度?|今后|后续|明年|来年|\d{4}年度?)的?(?:工作|整改)?(?:主要|重点)?(?:工作)?(?:安排|打算|计划|思路|重点|要点|举措|努力方向)|努力方向|主要(?:工作)?(?:安排|打算)|(?:有关|工作|整改|下一?步)要求|意见建议|(?:尚|仍|还)?未(?:完成)?整改(?:到位|完成)?的?问题(?:(?:及|和)(?:后续|下一?步)(?:工作)?安排)?)/u;

/** The words a section's heading begins with when the text runs on without a stop (存在的不足行政执法力量薄弱…); empty when there are none. */
export function runInHeading(words: string): string {
  const heading = RUN_IN_HEADING.exec(words)?.[0] ?? '';
  return /^[的中整,]/u.test(words.slice(heading.length)) ? '' : heading;
}

function planYear(heading: string): number | null {
  const years = [...heading.matchAll(/(\d{4}|[一二三四五六七八九〇零]{4})年/gu)].map(
    (match) => readYear(match[1] ?? '') ?? 0,
  );
  return years.length === 0 ? null : Math.max(...years);
}

function isLater(year: number | null, reportYear: number | null): boolean {
  return year !== null && reportYear !== null && year > reportYear;
}

/** A plan for the year reported on is none, unless the heading names problems too (2023年存在的不足和工作打算). */
function isForLater(heading: string, reportYear: number | null): boolean {
  const year = planYear(heading);
  if (year === null || reportYear === null || /下一?步|今后|明年/u.test(heading)) return true;
  return year > reportYear || (year === reportYear && PROBLEMS.test(heading));
}

function announcesPlans(heading: string, { year, kind }: Background): boolean {
  if (NOT_PLANS.test(heading)) return false;
  if (kind === 'feedback' && DEMANDS.test(heading)) return true;
  if (isLater(planYear(heading), year) && LATER_YEAR.test(heading) && !PROBLEMS.test(heading)) return true;
  return PLANS.test(heading) && isForLater(heading, year);
}

/** Reads what a heading announces; null when its words say nothing about that. A plan for the year reported on is none. */
export function topicOf(heading: string, background: Background): Topic | null {
  if (CAUSES.test(heading) && !WITH_CAUSES.test(heading)) return 'causes';
  const plans = announcesPlans(heading, background);
  const problems = PROBLEMS.test(heading) && !NOT_PROBLEMS.test(heading);
  if (plans && problems) return /^(?:下一?步)?(?:针对|围绕|坚持问题)/u.test(heading) ? 'plans' : 'both';
  if (plans) return 'plans';
  if (problems) return 'problems';
  return OTHER.test(heading) ? 'other' : null;
}

/** Whether a heading merely names a section of problems, plans or causes and is no item itself. */
export function isGeneric(heading: string, topic: Topic | null): boolean {
  if (topic === null || topic === 'other') return false;
  return topic === 'causes' || namesOnlySection(heading, topic);
}

/** Whether a heading sounds like a plan without naming one. Believed only right behind the problems, where plans stand. */
export function soundsLikePlans(heading: string): boolean {
  return WEAK_PLANS.test(heading) && !OTHER.test(heading);
}

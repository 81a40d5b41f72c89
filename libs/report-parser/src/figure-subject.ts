const TAKEN_IN =
  /共有|查摆|涉及|下达|接收|受理|收到|接到|排查出?|起底|新收|发现|办理|交办|承办|转办|梳理出?|查找|检查出|查出|摸排|收集|列出|检视出?|登记|征集|立案|接受|整治|治理|移交|承接|化解|办结|整改|解决|答复|审结|结案|处置|调处|查处|调解|反馈|督促|实施|组织|制发|开展|指出|评查|抽查|检查(?!出|组|发现|中)|提供|清理|审查|受理/gu;
/** What stands between the verb and the count and names nothing: 3个方面, “…”等. */
const NOT_A_NAME = /(?:\d{1,4}(?:大?类|个?(?:方面|领域|环节|层面))|“[^“”]{0,40}”等?)+$/u;
/** Who finds; alone it names nothing that is counted (审计查出87个问题). */
const FINDER = /^(?:审计|督[察查]|检查|巡[察视]|专项|的|组|中|本次|此次)+$/u;
const LEADING =
  /^(?:\d{4}年(?:度)?|截至目前|截至|截止|今年以来|全年|本年度?|年内|目前|其中|全[省市县区镇]|我[省市县区镇局委]|共计|共|累计|合计|总计|已|新增?|各类|各种|有关|相关|涉及|来自|存在|的|了|:|,|、)+/u;
const TRAILING = /(?:共计|共有|总数|总量|总计|合计|累计|数量|达到|共|达|有|为|约|近|的|计|[:,、(])+$/u;
const FOLLOWING_STOP = /细化|逐[一项条]|制定|建立|明确|已|全部|均|得到|得以|中|其中|[,;:()、。]|\d/u;

function behindLastVerb(words: string): string {
  const ends = [...words.matchAll(TAKEN_IN)].map((match) => match.index + match[0].length);
  const end = ends.findLast((at) => {
    const rest = words.slice(at).replace(LEADING, '').replace(TRAILING, '');
    return rest.length >= 2 && !/^(?:件|率)/u.test(words.slice(at));
  });
  return words.slice(end ?? 0);
}

function tidy(words: string): string {
  const bare = behindLastVerb(words.replace(TRAILING, '')).replace(LEADING, '').replace(TRAILING, '');
  const listed = /等(?:部门|渠道|方面)?(.{2,})$/u.exec(bare)?.[1] ?? bare;
  return listed.replace(LEADING, '');
}

/** Without the half of a rare character that a cut left behind: no database keeps one. */
function whole(words: string): string {
  return words.replace(/\p{Surrogate}/gu, '');
}

function endsInVerb(words: string): boolean {
  return [...words.matchAll(TAKEN_IN)].some((match) => match.index + match[0].length === words.length);
}

/** What a count counts, read from the words before it (排查各类隐患166项) or behind it (50件突出问题). Empty when neither tells. */
export function subjectOf(before: string, after: string): string {
  const ahead = tidy(whole(before.slice(-60)).replace(NOT_A_NAME, ''));
  const names = ahead.replace(TAKEN_IN, '').replace(FINDER, '');
  const isAttribute = before.endsWith('的') && /^\p{Script=Han}/u.test(after);
  if (!isAttribute && ahead.length >= 2 && names !== '' && !endsInVerb(ahead)) return ahead;
  const words = whole(after.slice(0, 30));
  const stop = words.search(FOLLOWING_STOP);
  const following = (stop < 0 ? words : words.slice(0, stop)).replace(LEADING, '');
  return following.replace(/(?:办结|化解|整改|解决|处置|结案|审结).*$/u, '');
}

const ANY_MATTER =
  /^(?:完成|到位|处理|整改|办理|化解|了|的|各类|问题|隐患|案件|事项|任务|线索|矛盾|纠纷|信访|投诉|举报|诉求|建议|提案|其中|共|件)*$/u;

/** Whether what is done is what was found: named alike, named in general (问题), or not named at all. Why: 受理来信40件,回复交办件30件 are two matters. */
export function namesSame(object: string, subject: string): boolean {
  const bare = object.replace(LEADING, '').replace(TRAILING, '');
  if (ANY_MATTER.test(bare)) return true;
  return Array.from(bare, (_, at) => bare.slice(at, at + 2)).some(
    (pair) => pair.length === 2 && subject.includes(pair),
  );
}

const MEANS =
  /(?:措施|制度|办法|方案|机制|通知书?|意见书|建议书|提醒函|督办[函单]|通报|文件|会议|培训|活动|清单|台账|资料|行动|人员)$/u;

/** Whether counted things are means to an end (制定整改措施11条), which are not themselves put right. */
export function isMeans(subject: string): boolean {
  return MEANS.test(subject);
}

/** The words before a count when nothing else names what it counts: 立案8起,结案7起. */
export function barely(before: string): string {
  return whole(before.replace(TRAILING, '').replace(LEADING, '').slice(-20));
}

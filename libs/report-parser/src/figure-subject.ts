const TAKEN_IN =
  /共有|查摆|下达|接收|受理|收到|接到|排查出?|发现|办理|交办|承办|转办|梳理出?|查找|检查出|查出|摸排|收集|列出|检视出?|登记|征集|立案|接受|整治|治理|移交|承接|化解|办结|整改|解决|答复|审结|结案|处置|调处/gu;
const LEADING =
  /^(?:\d{4}年(?:度)?|截至目前|截至|截止|今年以来|全年|本年度?|年内|目前|其中|全[省市县区镇]|我[省市县区镇局委]|共计|共|累计|合计|总计|已|新增?|各类|各种|有关|相关|涉及|来自|存在|的|了|:|,|、)+/u;
const TRAILING = /(?:共计|共有|总数|总量|总计|合计|累计|数量|达到|共|达|有|为|约|近|的|计|[:,、(])+$/u;
const FOLLOWING_STOP = /已|全部|均|得到|得以|中|其中|[,;:()、。]|\d/u;

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

/** What a count counts, read from the words before it (排查各类隐患166项) or behind it (50件突出问题). Empty when neither tells. */
export function subjectOf(before: string, after: string): string {
  const ahead = tidy(whole(before.slice(-60)));
  if (ahead.length >= 2 && ahead.replace(TAKEN_IN, '') !== '') return ahead;
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

/** The words before a count when nothing else names what it counts: 立案8起,结案7起. */
export function barely(before: string): string {
  return whole(before.replace(TRAILING, '').replace(LEADING, '').slice(-20));
}

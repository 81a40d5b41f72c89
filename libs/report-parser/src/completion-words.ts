const VERB =
  '(?:办结|调处成功|化解成功|调解成功|调成|成功(?=\\d|$)|办理完毕|办理完成|办复|答复|回复|结案|审结|化解|整改|销号|解决|处置|处理完毕|办理完结|清零|消除|调处|执结|完成|处理|落实)';
const NOT_DONE = '(?<!未|不予|正在|限期|责令|督促|待|拟|要求|持续|推动|督办|尚|需|正)';
const NOT_NOUN =
  '(?!率|措施|方案|意见|通知书?|台账|清单|任务|机制|工作|问题线索|期限|时限|资金|报告|案件的|中心|专班|行动|时间|能力)';
const DONE = new RegExp(`${NOT_DONE}${VERB}${NOT_NOUN}`, 'gu');
const WEAK = /^(?:完成|处理|落实)/u;
const SURELY = /(?:已经?|均|全部|都|皆)[^,。]{0,2}$/u;

const ALL_DONE = new RegExp(
  `(?:全部|均|悉数|都)(?:已|得到|得以|按期|按时|依法|及时|在(?:法定|规定|承诺|要求)?(?:的)?(?:时限|期限|时间)内){0,2}${VERB}(?!率)`,
  'u',
);
const ALL_PREFIX =
  /^(?:(?:目前|现|现已|截至目前|已|上述|以上|对|所有|相关|各类|问题|隐患|事项|案件|投诉|线索|举报|信访|并)){0,4}$/u;
const RATE = new RegExp(
  `(?:办结|调[处解]成功|化解成功|成功|调处|化解|整改|整改完成|结案|审结|销号|完成|答复|办复|回复|解决|处置|办理|清零)率(?:均|已|共)?(?:达到了?|达|为|是|:|保持在|提升至|高达)?(?:了)?(\\d{1,3}(?:\\.\\d{1,4})?)%`,
  'u',
);
const RATE_PREFIX = /^(?:目前|截至目前|全年|总体|总|综合|平均|其|均|已|实现|使|的|,)*$/u;
const WHOLE = new RegExp(`^(?:已|均|实现|做到)?100%(?:按期|按时|全部)?${VERB}`, 'u');

/** Where a clause says that something is done, as places behind the verb; 正在整改, 责令整改, 整改方案 and (要求)整改的 say no such thing. */
export function completions(clause: string): { readonly from: number; readonly to: number }[] {
  return [...clause.matchAll(DONE)].flatMap((match) => {
    const isSure = SURELY.test(clause.slice(Math.max(0, match.index - 5), match.index));
    const isNamed = /^(?:完成)(?:整改|办理|化解|处置|销号)/u.test(clause.slice(match.index));
    if (WEAK.test(match[0]) && !isSure && !isNamed) return [];
    if (!isSure && clause.startsWith('的', match.index + match[0].length)) return [];
    return [{ from: match.index, to: match.index + match[0].length }];
  });
}

const REST = /(?:其余|其它|其他|剩余|尚有|还有|仍有|余下|正在|正|未|待|暂缓|持续|长期|限期|列入|基本)/u;
const REST_BEHIND = /^[^,。;]{0,6}(?:正在|尚未|未|待|持续|正有序|有序)/u;
/** 要求持续整改的10个问题 are counted for themselves. */
const OF_A_KIND = /要求[^,。;\d]{0,10}的$/u;
const URGED = /(?:责令|督促|限期|要求|督办|交办)[^,。;\d]{0,4}(?:整改|办理|化解|处置|落实)[^,。;\d的]{0,4}$/u;

/** Whether a count is what is left over when some are done: 其余14处正在整改, 正在整改5个. */
export function isRest(before: string, after: string): boolean {
  return !OF_A_KIND.test(before) && isLeft(before, after);
}

function isLeft(before: string, after: string): boolean {
  return REST.test(before.slice(-12)) || REST_BEHIND.test(after);
}

/** Whether a count says how many were told to be put right, which is neither found nor done: 责令整改239户. */
export function isUrged(before: string): boolean {
  return URGED.test(before);
}

/** Whether a clause without a count says that all of it is done: 已全部整改到位. */
export function saysAllDone(clause: string): boolean {
  const match = ALL_DONE.exec(clause);
  return match !== null && ALL_PREFIX.test(clause.slice(0, match.index));
}

/** Whether words behind a count say that all of that is done: 20件均已办结. */
export function endsAllDone(words: string): boolean {
  const match = ALL_DONE.exec(words);
  return match !== null && match.index <= 10;
}

const ANY_RATE =
  /(?:办结|调[处解]成功|化解成功|成功|调处|化解|整改|整改完成|结案|审结|销号|完成|答复|办复|回复|解决|处置|办理|清零)率/u;

/** What a stated completion rate is a rate of, as far as the clause says (问题整改率 → 问题); null when it states none. */
export function rateObject(clause: string): string | null {
  const match = ANY_RATE.exec(clause);
  if (match === null) return null;
  return clause
    .slice(0, match.index)
    .replace(/^(?:目前|截至目前|全年|其中|总体|总|综合|平均|按期|按时|使|实现|的|,)+/u, '');
}

/** The completion rate a clause states, in percent; null for other rates (满意率) and for a rate of some other things. */
export function statedRate(clause: string, subject: string): number | null {
  if (WHOLE.test(clause)) return 100;
  const match = RATE.exec(clause);
  if (match === null) return null;
  const prefix = clause.slice(0, match.index).replace(/^(?:目前|截至目前|全年|其中)/u, '');
  const isOwn = RATE_PREFIX.test(prefix) || subject.endsWith(prefix);
  return isOwn ? Number(match[1]) : null;
}

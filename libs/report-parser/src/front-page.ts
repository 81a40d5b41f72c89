import { readYear } from './chinese-number';
import { isOfficeLine } from './line-patterns';

/** What the first page tells: the title, whose report it is, and the year it is about. */
export type FrontPage = { readonly title: string; readonly region: string | null; readonly year: number | null };

const SUBJECT = /法治|依法行政|依法治/u;
const NAMES_REPORT =
  /(?:报告|总结|汇报|通报|公告|公示|总结[^。]{0,4}\d{4}年[^。]{0,6}(?:安排|计划|打算|思路)|(?:法治|依法行政)[^。]{0,14}情况|反馈意见|反馈|情况反馈|反馈[^。,]{0,8}情况|督[察查]意见书?|整改意见书?|整改情况)(?:\([^)]{1,20}\))?$/u;
const GENERAL_REPORT =
  /(?:工作|建设|情况|整改|督[察查]|检查|年度|总结)[^。]{0,16}(?:报告|总结|汇报|通报|公告|反馈意见|反馈|反馈[^。,]{0,8}情况|意见书?)(?:\([^)]{1,20}\))?$|整改情况$/u;
const RUN_IN_TITLE =
  /[^。;!?:,\n\]号]{0,60}(?:法治|依法行政)[^。;,:!?\n]{0,30}?(?:报告|总结|汇报)(?=\d{4}年|现将|现就|根据|一[、是]|【|\d[.、]|第一部分|[\p{Script=Han}、]{2,20}(?::|\d{4}年)|\n|$)/u;
const RUN_IN_GENERAL =
  /^[^。;!?:,\n\]号]{6,70}?(?:情况|工作|整改|问题)[^。;,:!?\n]{0,12}?(?:报告|总结|汇报|通报|公告|反馈意见)(?=——|-|\(|\d{4}年|现将|现就|根据|按照|为|一、|\d[.、]|各|主任|省|市|县|区|中共|\n|$)/u;
const OPENS_BODY = /^(?:[一二三四五六七八九十]{1,2}[、.]|\([一二三四五六七八九十]\)|第[一二三]部分)/u;
const NO_REGION = /贯彻|落实|整改|反馈|督[察查]|审计/u;
const LABEL = /^(?:标题|名称|题目):/u;
const YEAR = /(\d{4}|[一二三四五六七八九〇零]{4})(?:年度|年)/u;
const UNIT =
  '(?:省|自治区|市|自治州|州|盟|县|自治县|区|旗|(?<!城)镇|(?<!城)乡|街道|开发区|新区|高新区|园区)(?!场|政|容|域|划)';

function isTitleLine(line: string): boolean {
  return line.length <= 80 && !/[。;!?[\]|>]/u.test(line) && !/[,:]/u.test(line.replace(LABEL, ''));
}

function areTitleLines(lines: readonly string[]): boolean {
  return lines.every((line, at) => isTitleLine(line) && (at === 0 || !OPENS_BODY.test(line)));
}

/** A title may be broken over three lines, and the office may stand on a line of its own above 关于…的报告. */
function titleAt(lines: readonly string[], at: number): string | null {
  for (let count = 1; count <= 3; count += 1) {
    const parts = lines.slice(at, at + count);
    const whole = parts.join('').replace(LABEL, '');
    if (parts.length < count || whole.length > 100 || !areTitleLines(parts)) return null;
    if (!NAMES_REPORT.test(whole)) continue;
    const above = lines[at - 1] ?? '';
    return whole.startsWith('关于') && isOfficeLine(above) && isTitleLine(above) ? above + whole : whole;
  }
  return null;
}

function findTitle(lines: readonly string[]): string {
  const titles = lines.flatMap((_, at) => titleAt(lines, at) ?? []);
  const onSubject = titles.find((title) => SUBJECT.test(title)) ?? titles.find((title) => GENERAL_REPORT.test(title));
  if (onSubject !== undefined) return onSubject.replace(/^.*〕\d{1,4}号(?:签发人:.{2,3})?(?=.{10})/u, '');
  const opening = lines.join('\n').slice(0, 300);
  const runIn = RUN_IN_TITLE.exec(opening) ?? RUN_IN_GENERAL.exec(opening);
  return runIn === null ? '' : runIn[0];
}

function regionIn(words: string): string | null {
  const owner = words
    .replace(/^.*[\]|]|\([^)]*\)$/gu, '')
    .replace(
      /^(?:关于)?(?:报送|呈报|上报|印发|公布)?(?:\d{4}|[一二三四五六七八九〇零]{4})年度?(?=.{0,20}(?:法治|依法))/u,
      '',
    )
    .replace(/^关于(?:报送|呈报|上报|印发|公布)?/u, '')
    .replace(/(?:关于|\d{4}年?|[一二三四五六七八九〇零]{4}年|(?:年度|推进|全面|深入|加强)?(?:法治|依法)).*$/u, '')
    .replace(/^(?:中国共产党|中共)/u, '')
    .replace(/^.{1,14}委(?:员会)?[、和]?(?=.{2,16}人民政府)/u, '');
  const office =
    /^(.{2,30}?)(?:管理委员会|管委会|人民政府|政府办公室|政府|党工委|工委|委员会|办公室)/u.exec(owner)?.[1] ?? owner;
  const unit =
    new RegExp(`^.{1,24}${UNIT}(?=.{0,24}(?:局|厅|委|委员会|办|院|中心|站|支队|大队)$)`, 'u').exec(office)?.[0] ??
    office;
  return unit.length >= 2 && unit.length <= 30 && !NO_REGION.test(unit) ? unit : null;
}

/** The office that signs, when the title names none. */
function regionAround(front: readonly string[], back: readonly string[]): string | null {
  const isOwner = (line: string): boolean => isOfficeLine(line) && /政府|委员会|管委会|局|厅/u.test(line);
  const signature = [...back].reverse().find(isOwner) ?? front.find(isOwner);
  return signature === undefined ? null : regionIn(signature);
}

function yearOf(title: string, opening: string): number | null {
  const inTitle = YEAR.exec(title)?.[1];
  if (inTitle !== undefined) return readYear(inTitle);
  const stated = /现将[^。]{0,30}?(\d{4})年[^。]{0,60}?(?:报告|汇报)/u.exec(opening)?.[1];
  const first = stated ?? YEAR.exec(opening.replace(/〔\d{4}〕/gu, ''))?.[1];
  return first === undefined ? null : readYear(first);
}

/** Reads the first page. `front` and `back` are the first and last lines of the report, folded. */
export function readFrontPage(front: readonly string[], back: readonly string[]): FrontPage {
  const title = findTitle(front);
  const region = (title === '' ? null : regionIn(title)) ?? regionAround(front, back);
  return { title, region, year: yearOf(title, front.join('\n')) };
}

import { addDays, addMonths } from '@bihuan/calendar';
import { plainDate, type PlainDate, type SheetCell, type Words } from '@bihuan/contracts';
import { plain } from './plain';

/** A date that words name, with what its reader should know of how it was understood. */
export type NamedDate = { readonly date: PlainDate; readonly remark?: Words | undefined };

/** The year of dates without one, and the day of “今年” and “本月”. */
export type DateContext = { readonly today: PlainDate; readonly year: number | null };

type Groups = Readonly<Record<string, string | undefined>>;
type Form = { readonly pattern: RegExp; readonly last: (year: number, groups: Groups) => string | null };

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function endOfMonth(year: number, month: number): string | null {
  if (month < 1 || month > 12) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOf(year, month, month === 2 && isLeap ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0));
}

const YEAR = String.raw`(?:(?<year>\d{4})[年./-]|(?<near>今年|明年|后年|本年|当年)(?:度|的)?)?`;
const NAMED_YEAR = String.raw`(?:(?<year>\d{4})年?|(?<near>今年|明年|后年|本年|当年))度?`;
const BY = '(?:以前|之前|前|之内|以内|内|完成|整改完成|完成整改|到位|整改到位|办结|销号|起|止|为止|份)*';
const QUARTERS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };
const PARTS_OF_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20, 中: 20 };

/** The ways in which people write a day, a month, a quarter; each means its last day. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(String.raw`^${YEAR}(?<month>\d{1,2})[月./-](?<day>\d{1,2})[日号]?${BY}$`),
    last: (year, { month, day }) => dayOf(year, Number(month), Number(day)),
  },
  {
    pattern: /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/,
    last: (year, { month, day }) => dayOf(year, Number(month), Number(day)),
  },
  {
    pattern: new RegExp(String.raw`^${YEAR}(?<month>\d{1,2})月(?<part>初|上旬|中旬|中|下旬|底|末)?${BY}$`),
    last: (year, { month, part }) => {
      const day = PARTS_OF_MONTH[part ?? ''];
      return day === undefined ? endOfMonth(year, Number(month)) : dayOf(year, Number(month), day);
    },
  },
  {
    pattern: /^(?<year>\d{4})[./-](?<month>\d{1,2})(?:底|末)?前?$/,
    last: (year, { month }) => endOfMonth(year, Number(month)),
  },
  { pattern: /^(?<year>20\d{2})(?<month>0[1-9]|1[0-2])$/, last: (year, { month }) => endOfMonth(year, Number(month)) },
  {
    pattern: new RegExp(String.raw`^(?:${NAMED_YEAR})?第?(?<quarter>[一二三四1-4])季度(?:底|末)?${BY}$`),
    last: (year, { quarter = '' }) => endOfMonth(year, (QUARTERS[quarter] ?? Number(quarter)) * 3),
  },
  {
    pattern: new RegExp(String.raw`^(?:${NAMED_YEAR})?(?<half>上半年|下半年)${BY}$`),
    last: (year, { half }) => (half === '上半年' ? dayOf(year, 6, 30) : dayOf(year, 12, 31)),
  },
  { pattern: new RegExp(String.raw`^${NAMED_YEAR}(?:年?(?:底|末|内|终))?${BY}$`), last: (year) => dayOf(year, 12, 31) },
  { pattern: new RegExp(String.raw`^(?<end>年(?:底|末|内))${BY}$`), last: (year) => dayOf(year, 12, 31) },
];

const NEAR_YEARS: Readonly<Record<string, number>> = { 今年: 0, 本年: 0, 当年: 0, 明年: 1, 后年: 2 };
const DIGITS = '〇一二三四五六七八九';

/** 二〇二六年十二月 in figures; a quarter keeps its word. */
function inFigures(text: string): string {
  return text
    .replaceAll(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) =>
      Array.from(year.replaceAll(/[零○]/g, '〇'), (digit) => DIGITS.indexOf(digit)).join(''),
    )
    .replaceAll(/(?<tens>[一二三]?十)?(?<ones>[一二三四五六七八九])?(?=[月日号])/g, (word) => {
      if (word === '') return '';
      const [before = '', after = ''] = word.includes('十') ? word.split('十') : ['', word];
      const tens = word.includes('十') ? Math.max(1, DIGITS.indexOf(before || '一')) : 0;
      return String(tens * 10 + Math.max(0, after === '' ? 0 : DIGITS.indexOf(after)));
    });
}

function yearOf(groups: Groups, context: DateContext): { readonly year: number; readonly isGiven: boolean } {
  if (groups['year'] !== undefined) return { year: Number(groups['year']), isGiven: true };
  const thisYear = Number(context.today.slice(0, 4));
  const near = groups['near'];
  if (near !== undefined) return { year: thisYear + (NEAR_YEARS[near] ?? 0), isGiven: false };
  return { year: context.year ?? thisYear, isGiven: false };
}

function withYear(date: string | null, year: number, isGiven: boolean): NamedDate | null {
  if (date === null || !plainDate.safeParse(date).success) return null;
  if (isGiven) return { date };
  return { date, remark: { zh: `没有写年份，按${year}年理解`, en: `without a year: taken for ${year}` } };
}

function single(text: string, context: DateContext): NamedDate | null {
  for (const { pattern, last } of FORMS) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const { year, isGiven } = yearOf(groups, context);
    return withYear(last(year, groups), year, isGiven);
  }
  return null;
}

const TIME_OF_DAY = /(\d日?)(?:\s+|T)\d{1,2}[:：]\d{2}(?:[:：]\d{2}(?:\.\d+)?)?Z?\s*$/;
const RANGE = /^(?<from>.*?\d.*?)(?:至|到|—+|–|~|～|-{1,2})(?<to>.*[月日号\d季度年底末].*)$/;

/** A span of time is due at its end; its end may leave out the year that its beginning gives. */
function endOfRange(text: string, context: DateContext): NamedDate | null {
  const { from, to } = RANGE.exec(text)?.groups ?? {};
  if (from === undefined || to === undefined) return null;
  const year = /^(\d{4})[年./-]/.exec(from)?.[1];
  if (single(from, context) === null && !/^\d{4}年?\d*月?$/.test(from)) return null;
  const end = single(to, year === undefined ? context : { ...context, year: Number(year) });
  if (end === null) return null;
  return {
    date: end.date,
    remark: { zh: `起止时间，取截止日期${end.date}`, en: `a span of time, due at its end on ${end.date}` },
  };
}

/** The last day that a text names: `2026.3.1`, `2026年6月底前`, `第三季度`, `3月至5月`; null when it names none. */
export function readDateWords(words: string, context: DateContext): NamedDate | null {
  const text = inFigures(plain(words.replace(TIME_OF_DAY, '$1')))
    .replaceAll(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/^(?:于|在|至|到|截至|截止|拟于|计划于|预计)/, '')
    .replace(/[。;；,，、.]+$/, '')
    .replace(/\((?:周|星期).\)$/, '');
  return single(text, context) ?? endOfRange(text, context) ?? shortYear(text, context);
}

/** 26.3.1: nobody means the year 26. */
function shortYear(text: string, context: DateContext): NamedDate | null {
  const [, year, rest] = /^(\d{2})([./-年]\d{1,2}(?:[./-月]\d{1,2}日?|月))$/.exec(text) ?? [];
  if (year === undefined || rest === undefined) return null;
  const found = single(`20${year}${rest}`, context);
  return found === null
    ? null
    : { ...found, remark: { zh: `年份按20${year}年理解`, en: `the year taken for 20${year}` } };
}

const [FIRST_SERIAL, LAST_SERIAL] = [36_526, 73_050]; // 2000 to 2099

/** The day that a number means: an Excel serial, 20260301, 202606 or 2026.3. Null for 2026.1, which may be October as well. */
function readNumber(value: number, context: DateContext): NamedDate | null {
  if (Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL)
    return { date: addDays('1899-12-30', value) };
  return String(value).endsWith('.1') ? null : readDateWords(String(value), context);
}

/** The last day that a cell names, whether as a date, as a number or in words. */
export function readDate(cell: SheetCell, context: DateContext): NamedDate | null {
  if (typeof cell === 'number') return readNumber(cell, context);
  if (typeof cell === 'string') {
    const isSerial = /^\d{5}$/.test(cell.trim());
    return isSerial ? readNumber(Number(cell), context) : readDateWords(cell, context);
  }
  if (cell === null || typeof cell === 'boolean' || 'error' in cell) return null;
  if (cell.shows === undefined) return { date: cell.date };
  return { date: addDays(addMonths(cell.date, 1), -1) };
}

export const dateExpected: Words = {
  zh: '日期，如 2026-03-01、2026年3月1日、2026年6月底',
  en: 'a date such as 2026-03-01, 2026年3月1日 or 2026年6月底',
};

import { type CalendarDay, type DeadlineRule, type PlainDate } from '@bihuan/contracts';
import { type DueDate } from './deadline-ledger';
import { dueDate } from './due-date';
import { addDays, addMonths, compareDates, daysBetween, isWeekend } from './plain-date';
import { type WorkCalendar } from './work-calendar';

/** The same in Chinese and in English. */
export type Sentence = { readonly zh: string; readonly en: string };
type Names = readonly Sentence[];
/** A rule that counts from the day of issue. */
export type CountingRule = Extract<DeadlineRule, { value: number }>;
type PeriodRule = Extract<DeadlineRule, { kind: 'days' | 'months' }>;
type Span = { readonly start: PlainDate; readonly due: PlainDate };
type DayFilter = (day: PlainDate) => boolean;

export const WORKING_DAY: Sentence = { zh: '个工作日', en: 'working day' };
export const DAY: Sentence = { zh: '日', en: 'day' };
const MONTH: Sentence = { zh: '个月', en: 'month' };
const MONTH_END: Sentence = { zh: '无对应日，至当月末日', en: 'ending on the last day of a month without that day' };
const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
};

/**
 * One sentence, in Chinese and English, on how the due date of a rule came about: what was counted, which holidays were
 * skipped, which make-up days were worked, whether it rolled, and whether a year's arrangement is still missing. It is
 * computed from the same {@link dueDate}, so that the explanation cannot disagree with the date.
 */
export function explainDue(calendar: WorkCalendar, rule: DeadlineRule, start: PlainDate): Sentence {
  const result = dueDate(calendar, rule, start);
  const { due } = result;
  if (due === null) {
    return { zh: '长期坚持、持续整改，不设到期日', en: 'Continuous rectification without a due date' };
  }
  if (rule.kind === 'none' || rule.kind === 'fixed') {
    return closed([{ zh: `指定到期日${due}`, en: `Due on the fixed date ${due}` }], result);
  }
  const way = rule.kind === 'working-days' ? crossed(calendar, { start, due }) : landed(calendar, rule, { start, due });
  return closed([counted(rule, start), ...way, { zh: `到期日${due}`, en: `due on ${due}` }], result);
}

/** What a rule counts, and from when. */
export function counted(rule: CountingRule, start: PlainDate): Sentence {
  const unit = unitOf(rule);
  return {
    zh: `自${start}起（当日不计）${rule.value}${unit.zh}`,
    en: `${amountOf(rule.value, unit)} from ${start} (that day not counted)`,
  };
}

/** A number of days or months in English. */
export function amountOf(value: number, unit: Sentence): string {
  return `${value} ${unit.en}${value === 1 ? '' : 's'}`;
}

function unitOf({ kind }: CountingRule): Sentence {
  if (kind === 'months') return MONTH;
  return kind === 'days' ? DAY : WORKING_DAY;
}

/**
 * The days off skipped and the weekend days worked on the way to a due date in working days; of those on which the clock
 * stood anyway nothing is said.
 */
export function crossed(
  calendar: WorkCalendar,
  { start, due }: Span,
  ran: DayFilter = () => true,
): readonly Sentence[] {
  const listed = [...calendar.days.values()]
    .filter(({ date }) => date > start && date <= due && ran(date))
    .sort(byDate);
  const makeUp = listed.filter(({ isOffDay, date }) => !isOffDay && isWeekend(date)).map(({ date }) => date);
  const names = namesOf(listed.filter(({ isOffDay }) => isOffDay));
  return [...skipped(names, { start, due }, ran), ...worked(makeUp)];
}

function skipped(names: Names, { start, due }: Span, ran: DayFilter): readonly Sentence[] {
  if (names.length > 0) {
    const list = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    return [{ zh: `跳过${list.zh}等休息日`, en: `skipping the days off of ${list.en} and weekends` }];
  }
  const span = Array.from({ length: daysBetween(start, due) }, (_, index) => addDays(start, index + 1));
  return span.some((day) => isWeekend(day) && ran(day)) ? [{ zh: '跳过周末', en: 'skipping weekends' }] : [];
}

function worked(makeUp: readonly PlainDate[]): readonly Sentence[] {
  if (makeUp.length === 0) return [];
  return [
    { zh: `计入调休上班的${makeUp.join('、')}`, en: `counting ${makeUp.join(', ')}, worked in place of a holiday` },
  ];
}

/** The month's last day taken for a missing corresponding day, and the move off a day off, when they happened. */
function landed(calendar: WorkCalendar, rule: PeriodRule, { start, due }: Span): readonly Sentence[] {
  const end = rule.kind === 'days' ? addDays(start, rule.value) : addMonths(start, rule.value);
  return [...cut(rule, start), ...(end === due ? [] : [rolled(calendar, end)])];
}

/** Said where the month in which a period ends has no such day. */
export function cut(rule: CountingRule, start: PlainDate): readonly Sentence[] {
  const isCut = rule.kind === 'months' && addMonths(start, rule.value).slice(8) !== start.slice(8);
  return isCut ? [MONTH_END] : [];
}

/** Why a period that ended on a day off ends later. */
export function rolled(calendar: WorkCalendar, end: PlainDate): Sentence {
  const [name] = namesOf([calendar.days.get(end)].filter((day) => day !== undefined));
  const reason = name ?? { zh: '周末', en: 'weekend' };
  return {
    zh: `${end}为休息日（${reason.zh}），顺延至其后第一个工作日`,
    en: `moved on from ${end}, a day off (${reason.en}), to the next working day`,
  };
}

/** The parts of a sentence, and what is to be known of calendars that are not out yet. */
export function closed(parts: readonly Sentence[], { unpublishedYears }: DueDate): Sentence {
  const years = unpublishedYears.join(', ');
  const doubt =
    years === ''
      ? { zh: '', en: '' }
      : {
          zh: `（${unpublishedYears.join('、')}年日历未发布，按周末推算，待复核）`,
          en: ` (the calendar of ${years} is not published yet: computed with weekends only, to be reviewed)`,
        };
  return {
    zh: parts.map(({ zh }) => zh).join('，') + doubt.zh,
    en: parts.map(({ en }) => en).join(', ') + doubt.en,
  };
}

/** Each holiday once, in order of the days; a list may name two at once, as in 国庆节、中秋节. */
function namesOf(days: readonly CalendarDay[]): Names {
  const names = new Set(days.flatMap(({ name }) => name.split('、')));
  return [...names].map((zh) => ({ zh, en: HOLIDAYS[zh] ?? zh }));
}

function byDate(a: CalendarDay, b: CalendarDay): number {
  return compareDates(a.date, b.date);
}

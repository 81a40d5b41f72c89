import type { PlainDate } from '@bihuan/contracts';
import {
  budgetOn,
  countedPauses,
  dueOf,
  endOf,
  ledgerOn,
  lengthOf,
  overdueBy,
  type DeadlineLedger,
  type Pause,
} from './deadline-ledger';
import {
  amountOf,
  closed,
  counted,
  crossed,
  cut,
  DAY,
  explainDue,
  rolled,
  type Sentence,
  WORKING_DAY,
} from './explain-due';
import { addDays } from './plain-date';
import type { WorkCalendar } from './work-calendar';

/** A pause is told by its days as long as there are so few of them. */
const PAUSES_TOLD = 3;

/**
 * What a ledger does not say and its explanation needs: the day on which it is read (that of handing in, once the work is
 * handed in: then `isSettled`; null once nothing is counted any more), how often the period was extended, and since when the clock stands, if it does.
 */
export type LedgerReading = {
  readonly day: PlainDate | null;
  readonly isSettled: boolean;
  readonly extensions: number;
  readonly standsSince: PlainDate | null;
};

/**
 * One sentence, in Chinese and English, on how the date that is due now came about, and what of the period is used and left.
 * It is computed by the same {@link dueOf} and {@link budgetOn}, so that it cannot disagree with the date.
 */
export function explainLedger(calendar: WorkCalendar, ledger: DeadlineLedger, reading: LedgerReading): Sentence {
  const how = howItCame(calendar, ledger, reading);
  const budget = budgetInWords(calendar, ledger, reading);
  const parts = [how, ...standing(calendar, ledger, reading), ...(budget ? [budget] : [])];
  return { zh: parts.map(({ zh }) => zh).join('；'), en: parts.map(({ en }) => en).join('; ') };
}

/** How the date came about; a period that nothing moved is told as its rule is. */
function howItCame(calendar: WorkCalendar, ledger: DeadlineLedger, reading: LedgerReading): Sentence {
  const { rule, start, base, added } = ledger;
  const result = dueOf(calendar, ledger);
  const { due } = result;
  const pauses = countedPauses(calendar, ledger);
  if (due === null || (base === null && added === 0 && pauses.length === 0)) return explainDue(calendar, rule, start);
  const ran = (day: PlainDate) => !pauses.some(({ from, to }) => from <= day && day < to);
  const parts = [
    ...beginning(ledger),
    ...extended(ledger, reading.extensions),
    ...stood(calendar, ledger, pauses),
    ...(rule.kind === 'working-days' ? crossed(calendar, { start: base ?? start, due }, ran) : []),
    ...(endOf(calendar, ledger) === due ? [] : [rolled(calendar, endOf(calendar, ledger))]),
    { zh: `到期日${due}`, en: `due on ${due}` },
  ];
  return closed(parts, result);
}

function beginning({ rule, start, base }: DeadlineLedger): readonly Sentence[] {
  const before = base === null ? [] : [{ zh: `此前已调整至${base}`, en: `moved to ${base} before` }];
  if (rule.kind === 'none') return [{ zh: '原不设到期日', en: 'without a due date at first' }, ...before];
  if (rule.kind === 'fixed') return [{ zh: `原指定到期日${rule.date}`, en: `first due on ${rule.date}` }, ...before];
  return [counted(rule, start), ...(base === null ? cut(rule, start) : before)];
}

/** How often is told only where the ledger tells of every time. */
function extended({ rule, base, added }: DeadlineLedger, times: number): readonly Sentence[] {
  if (added === 0) return [];
  const unit = unitOf(rule);
  const often =
    times > 1 && base === null ? { zh: `${times}次，共`, en: ` ${times} times, in all` } : { zh: '', en: '' };
  return [{ zh: `批准延期${often.zh}${added}${unit.zh}`, en: `extended${often.en} by ${amountOf(added, unit)}` }];
}

/** The times during which the clock stood, with their days as long as they are few. */
function stood(calendar: WorkCalendar, { rule }: DeadlineLedger, pauses: readonly Pause[]): readonly Sentence[] {
  if (pauses.length === 0) return [];
  const unit = unitOf(rule);
  const days = pauses.reduce((sum, pause) => sum + lengthOf(calendar, rule, pause), 0);
  const when = pauses.slice(0, PAUSES_TOLD).map(({ from, to }) => daysOf(from, addDays(to, -1)));
  const more = pauses.length > PAUSES_TOLD ? { zh: '等', en: ' and others' } : { zh: '', en: '' };
  return [
    {
      zh: `中止${pauses.length}次（${when.map(({ zh }) => zh).join('、')}${more.zh}），不计${days}${unit.zh}`,
      en: `stood still ${when.map(({ en }) => en).join(', ')}${more.en} (${amountOf(days, unit)} not counted)`,
    },
  ];
}

function daysOf(first: PlainDate, last: PlainDate): Sentence {
  if (first === last) return { zh: first, en: first };
  return { zh: `${first}至${last}`, en: `${first} to ${last}` };
}

function standing(calendar: WorkCalendar, ledger: DeadlineLedger, { standsSince }: LedgerReading): readonly Sentence[] {
  if (standsSince === null || dueOf(calendar, ledger).due === null) return [];
  const isOver = standsSince > endOf(calendar, ledger);
  return [
    {
      zh: `自${standsSince}起中止，${isOver ? '中止时已过期限，不再顺延' : '时限停止计算，恢复办理后相应顺延'}`,
      en: `stands still since ${standsSince}, ${isOver ? 'when it was over already: it does not move' : 'and moves on by that time once it is resumed'}`,
    },
  ];
}

/** What of the period is used and what is left, or by how much it is over. Null without a due date. */
export function budgetInWords(
  calendar: WorkCalendar,
  ledger: DeadlineLedger,
  { day, isSettled, standsSince }: LedgerReading,
): Sentence | null {
  if (day === null) return null;
  const asOf = ledgerOn(ledger, day, standsSince);
  const budget = budgetOn(calendar, asOf, day);
  if (budget === null) return null;
  const { total, used, stood: still } = budget;
  const late = overdueBy(calendar, asOf, day);
  const left = Math.max(0, budget.left);
  const whole = wholeOf(ledger.rule, total);
  const pause = still > 0 ? { zh: `；中止${still}日`, en: `; stood still ${still}` } : { zh: '', en: '' };
  const when = isSettled ? { zh: `至${day}报送，`, en: `handed in on ${day}, ` } : { zh: '', en: '' };
  const rest =
    late > 0 ? { zh: `已逾期${late}日`, en: `${late} overdue` } : { zh: `剩余${left}日`, en: `${left} left` };
  return {
    zh: `${whole.zh}：${when.zh}已用${Math.min(used, total)}日，${rest.zh}${pause.zh}`,
    en: `${whole.en}: ${when.en}${Math.min(used, total)} used, ${rest.en}${pause.en}`,
  };
}

/** A period in all; days are told from working days, as both stand on one screen. */
function wholeOf({ kind }: DeadlineLedger['rule'], total: number): Sentence {
  if (kind === 'working-days') return { zh: `${total}${WORKING_DAY.zh}`, en: amountOf(total, WORKING_DAY) };
  const zh = `${total}个自然日`;
  return { zh: kind === 'days' ? zh : `共${zh}`, en: amountOf(total, { zh, en: 'calendar day' }) };
}

function unitOf({ kind }: DeadlineLedger['rule']): Sentence {
  return kind === 'working-days' ? WORKING_DAY : DAY;
}

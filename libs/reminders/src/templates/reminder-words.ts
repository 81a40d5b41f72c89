import { daysBetween, workingDaysBetween, type WorkCalendar } from '@bihuan/calendar';
import { caseRoles, type CaseRole, type PlainDate, type Words } from '@bihuan/contracts';

/** What a reminder says of a case. */
export type RemindedCase = { readonly number: string; readonly title: string; readonly dueOn: PlainDate | null };
/** The day on which it is said. */
export type Today = { readonly date: PlainDate; readonly calendar: WorkCalendar };

type Step = { readonly name: RegExp; readonly words: (n: string, turn: string) => Words };

/** The steps of the reminder plan, in words; the stored names are those of `ReminderKind`. */
const steps: readonly Step[] = [
  {
    name: /^before-(\d+)wd$/,
    words: (n) => ({ zh: `到期前 ${n} 个工作日的提醒`, en: `Reminder ${n} working days before the due date` }),
  },
  {
    name: /^before-(\d+)d$/,
    words: (n) => ({ zh: `到期前 ${n} 天的提醒`, en: `Reminder ${n} days before the due date` }),
  },
  {
    name: /^overdue-(0)$/,
    words: () => ({ zh: '逾期首个工作日的提醒', en: 'Reminder on the first overdue working day' }),
  },
  {
    name: /^overdue-(\d+)wd$/,
    words: (n) => ({
      zh: `逾期首日后第 ${n} 个工作日的提醒`,
      en: `Reminder ${n} working days after the first overdue day`,
    }),
  },
  {
    name: /^overdue-every-(\d+)wd-(\d+)$/,
    words: (n, turn) => ({
      zh: `逾期后每 ${n} 个工作日一次的提醒（第 ${turn} 次）`,
      en: `Reminder every ${counted(Number(n), 'working day')} while overdue (no. ${turn})`,
    }),
  },
  {
    name: /^overdue-every-(\d+)d-(\d+)$/,
    words: (n, turn) => ({
      zh: `逾期后每 ${n} 天一次的提醒（第 ${turn} 次）`,
      en: `Reminder every ${n} days while overdue (no. ${turn})`,
    }),
  },
  {
    name: /^overdue-weekly-(\d+)$/,
    words: (n) => ({ zh: `逾期后每周一次的提醒（第 ${n} 次）`, en: `Weekly reminder while overdue (no. ${n})` }),
  },
];

/** What falls due on a day of its own, beside the due date of the case. */
const ownDays: readonly Step[] = [
  { name: /^receipt-due$/, words: () => ({ zh: '签收期限已到', en: 'The time for signing for receipt is over' }) },
  { name: /^plan-due$/, words: () => ({ zh: '报送方案期限已到', en: 'The time for the plan is over' }) },
  {
    name: /^listing-due$/,
    words: () => ({ zh: '挂牌情况公布期限已到', en: 'The time for publishing the listing is over' }),
  },
  {
    name: /^delisting-due$/,
    words: () => ({ zh: '验收后摘牌公示期限已到', en: 'The time for publishing the result is over' }),
  },
  { name: /^rating-due$/, words: () => ({ zh: '代表（委员）评价尚未登记', en: 'The rating is to be recorded' }) },
  { name: /^call-back-due$/, words: () => ({ zh: '应当回访', en: 'The call-back is due' }) },
  {
    name: /^progress-due$/,
    words: () => ({
      zh: '应当报告进展（无变化可一键报告）',
      en: 'A progress report is due (one click if nothing changed)',
    }),
  },
  { name: /^quarterly-review$/, words: () => ({ zh: '应当进行季度复核', en: 'The quarterly review is due' }) },
  { name: /^suspension-review$/, words: () => ({ zh: '中止事项到期复核', en: 'The suspension is to be reviewed' }) },
  {
    name: /^result-review$/,
    words: () => ({ zh: '持续整改到期复核', en: 'Continuing rectification is to be reviewed' }),
  },
  { name: /^request-due:/, words: () => ({ zh: '申请等待决定，今天到期', en: 'A request is to be decided today' }) },
];

/**
 * The headline of a reminder. How many days are left is counted anew on the day it is said: a reminder that comes late
 * because the system stood still must not say what was true then.
 */
export function reminderTitle(kind: string, { number, title, dueOn }: RemindedCase, today: Today): Words {
  const own = wordsOf(ownDays, kind);
  if (own) return { zh: `${number} ${own.zh}：${title}`, en: `${number} ${own.en}: ${title}` };
  const state = dueOn === null ? { zh: '办理提醒', en: 'reminder' } : remaining(kind, dueOn, today);
  return { zh: `${number} ${state.zh}：${title}`, en: `${number} ${state.en}: ${title}` };
}

/** What a person is to a case who is reminded as one of its roles. */
export function seatOfRole(caseRole: CaseRole): Words {
  const role = caseRoles[caseRole];
  return { zh: `您是该事项的${role.zh}。`, en: `to this case you are: ${role.en}.` };
}

/** Why a person gets a reminder: the step of the plan, and what the person is to the case. */
export function reminderWhy(kind: string, seat: Words): Words {
  const step = stepOf(kind);
  return { zh: `${step.zh}；${seat.zh}`, en: `${step.en}; ${seat.en}` };
}

/** The step of the plan that a reminder is, in words. */
export function stepOf(kind: string): Words {
  return wordsOf([...ownDays, ...steps], kind) ?? { zh: '办理期限提醒', en: 'Reminder of the deadline' };
}

function wordsOf(known: readonly Step[], kind: string): Words | null {
  for (const { name, words } of known) {
    const match = name.exec(kind);
    if (match) return words(match[1] ?? '', match[2] ?? '');
  }
  return null;
}

function remaining(kind: string, due: PlainDate, { date, calendar }: Today): Words {
  const days = daysBetween(date, due);
  const workingDays = workingDaysBetween(calendar, date, due);
  if (days < 0) return overdue(Math.max(1, -workingDays), due);
  if (workingDays <= 0) {
    return { zh: `今天是期限内最后一个工作日（${due} 到期）`, en: `today is the last working day (due ${due})` };
  }
  // long periods are spoken of in natural days, as their rule counts them
  return /^before-\d+d$/.test(kind)
    ? { zh: `还有 ${days} 天到期（${due}）`, en: `${counted(days, 'day')} left (due ${due})` }
    : {
        zh: `还有 ${workingDays} 个工作日到期（${due}）`,
        en: `${counted(workingDays, 'working day')} left (due ${due})`,
      };
}

function overdue(workingDays: number, due: PlainDate): Words {
  return {
    zh: `已逾期 ${workingDays} 个工作日（应于 ${due} 办结）`,
    en: `${counted(workingDays, 'working day')} overdue (was due ${due})`,
  };
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

import { compareDates, localDateOf, workingDaysBetween } from '@bihuan/calendar';
import type { PictureClock, Words } from '@bihuan/contracts';
import type { CaseRow, TimerRow } from '@bihuan/database';
import type { CaseWorkflow } from '@bihuan/workflow';
import { lightOfCase, workingDaysLeft, type Reading } from '../case-clock';
import { progressDueOn } from '../progress-clock';
import { labelOfEvent } from './labels';
import { whomItReaches } from './whom-it-reaches';

const PROGRESS = 'progress-due';

/** What the clocks of a case are read from. `timers` are those that are still to fire, the earliest first. */
export type Running = Reading & {
  readonly workflow: CaseWorkflow;
  readonly row: CaseRow;
  readonly timers: readonly Pick<TimerRow, 'kind' | 'raises' | 'audience' | 'dueAt'>[];
  readonly timeZone: string;
};

type Clocks = (running: Running) => readonly PictureClock[];

/** Everything that may run for a case; a new kind of clock is one more entry. */
const kinds: readonly Clocks[] = [deadline, publicity, progress, raisingTimers, ownDays, nextReminder];

/** What runs for a case now, the nearest day first. */
export function clocksOf(running: Running): readonly PictureClock[] {
  return kinds.flatMap((clocks) => clocks(running)).sort((a, b) => compareDates(a.dueOn, b.dueOn));
}

function deadline({ row, ...asOf }: Running): PictureClock[] {
  if (!row.open || row.dueOn === null || row.issuedOn === null) return [];
  return [
    {
      kind: 'deadline',
      label: { zh: '整改时限', en: 'Deadline' },
      dueOn: row.dueOn,
      workingDaysLeft: workingDaysLeft(row, asOf.today, asOf.calendar),
      light: lightOfCase(row, asOf),
      note: whyStopped(row),
    },
  ];
}

function whyStopped({ handedInOn, suspendedOn }: CaseRow): Words | null {
  if (suspendedOn !== null) {
    return {
      zh: `${suspendedOn} 起中止，时限停止计算`,
      en: `Stands still since ${suspendedOn}: it does not count down`,
    };
  }
  if (handedInOn === null) return null;
  return {
    zh: `${handedInOn} 已申请销号，不再倒计时`,
    en: `Closure was requested on ${handedInOn}: it no longer counts down`,
  };
}

/** The next report of progress; what is due shows until it has come, though its reminder has long gone out. */
function progress({ row, today, calendar }: Running): PictureClock[] {
  const dueOn = row.open ? progressDueOn(row, calendar) : null;
  if (dueOn === null) return [];
  return [
    {
      kind: PROGRESS,
      label: { zh: '报告进展', en: 'Progress report' },
      dueOn,
      workingDaysLeft: workingDaysBetween(calendar, today, dueOn),
      light: dueOn <= today ? 'warning' : null,
      note: null,
    },
  ];
}

function publicity({ row, today, calendar }: Running): PictureClock[] {
  if (!row.open || row.publicityUntil === null || row.publicityUntil < today) return [];
  return [
    {
      kind: 'publicity',
      label: { zh: '公示截止', en: 'Publicity ends' },
      dueOn: row.publicityUntil,
      workingDaysLeft: workingDaysBetween(calendar, today, row.publicityUntil),
      light: null,
      note: null,
    },
  ];
}

function raisingTimers(running: Running): PictureClock[] {
  const { workflow, row, timers } = running;
  return timers.flatMap(({ kind, raises, dueAt }) =>
    raises === null
      ? []
      : [
          {
            ...inDays(running, dueAt),
            kind,
            label: labelOfEvent(workflow, row.state, raises),
            note: { zh: '到时由系统自动办理', en: 'The system does it on that day' },
          },
        ],
  );
}

/** What falls due on a day of its own, beside the due date of the case, by the kind of its timer. */
const ownLabels: Readonly<Record<string, Words>> = {
  'receipt-due': { zh: '签收期限', en: 'Sign for receipt' },
  'plan-due': { zh: '报送方案期限', en: 'Plan due' },
  'suspension-review': { zh: '中止复核', en: 'Review of the suspension' },
  'result-review': { zh: '持续整改复核', en: 'Review of continuing rectification' },
  'request-due': { zh: '申请决定期限', en: 'Decision on a request' },
};

function ownLabelOf(kind: string): Words | undefined {
  return ownLabels[kind.split(':')[0] ?? kind];
}

function ownDays(running: Running): PictureClock[] {
  return running.timers.flatMap(({ kind, dueAt }) => {
    const label = ownLabelOf(kind);
    return label ? [{ ...inDays(running, dueAt), kind, label, note: null }] : [];
  });
}

function nextReminder(running: Running): PictureClock[] {
  const next = running.timers.find(({ kind, raises }) => raises === null && kind !== PROGRESS && !ownLabelOf(kind));
  if (!next) return [];
  const label = { zh: '下次提醒', en: 'Next reminder' };
  return [{ ...inDays(running, next.dueAt), kind: 'reminder', label, note: whomItReaches(next.audience) }];
}

function inDays({ today, timeZone, calendar }: Running, moment: Date) {
  const dueOn = localDateOf(moment.toISOString(), timeZone);
  return { dueOn, workingDaysLeft: workingDaysBetween(calendar, today, dueOn), light: null };
}

import { caseRolesOf } from '../may-raise';
import type { CaseContext, StampedEvent } from '../memory';
import type { Guard } from './guard';

const beyondOffice = (context: CaseContext, event: StampedEvent) =>
  caseRolesOf(event.by, context).includes('gov-leader');
const later = (day: string | null | undefined, than: string) => typeof day === 'string' && day > than;

/** Extension, suspension, merge and the other turns that a case may take. */
export const courseGuards = {
  'has-deadline': {
    reads: 'case',
    reason: { zh: '本事项没有设定时限', en: 'The case has no due date' },
    holds: (context) => context.dueOn !== null,
  },
  'not-expired': {
    reads: 'case',
    reason: { zh: '已经逾期，延期须在到期前申请', en: 'The due date has passed: an extension is asked for before it' },
    holds: ({ dueOn }, { on }) => dueOn !== null && on <= dueOn,
  },
  'extension-known': {
    reads: 'case',
    reason: { zh: '这类事项不得延期', en: 'Matters of this kind are never put off' },
    holds: (context) => context.terms.extension !== null,
  },
  'extensions-left': {
    reads: 'case',
    reason: {
      zh: '延期次数已用完，须由政府领导批准',
      en: 'No extension is left: only a government leader may grant one',
    },
    holds: (context, event) =>
      context.extensions.count < (context.terms.extension?.times ?? 0) || beyondOffice(context, event),
  },
  'extension-later': {
    reads: 'event',
    reason: { zh: '新的时限须晚于现在的时限和今天', en: 'The new due date must lie after the present one and today' },
    holds: ({ dueOn }, event) =>
      event.type !== 'deadline.extended' || (later(event.newDueOn, dueOn ?? '') && later(event.newDueOn, event.on)),
  },
  'extension-within-cap': {
    reads: 'event',
    reason: {
      zh: '超过允许延长的总时间，须由政府领导批准',
      en: 'Longer than all extensions together may be: only a government leader may grant it',
    },
    holds: (context, event) =>
      event.type !== 'deadline.extended' || withinCap(context, event) || beyondOffice(context, event),
  },
  'superior-consented': {
    reads: 'event',
    reason: {
      zh: '上级交办事项延期，须填写上级同意的文号',
      en: 'A matter from above is put off with the superior’s consent only: give its document number',
    },
    holds: (context, event) =>
      event.type !== 'deadline.extended' ||
      context.terms.extension?.superiorConsent !== true ||
      Boolean(event.consentDocument),
  },
  'suspension-has-end': {
    reads: 'event',
    reason: { zh: '预计恢复日期须晚于今天', en: 'The expected end must lie after today' },
    holds: (_context, event) =>
      (event.type !== 'case.suspended' && event.type !== 'suspension.reviewed') || event.expectedEnd > event.on,
  },
  'merge-target-known': {
    reads: 'event',
    reason: {
      zh: '没有这个编号的在办事项，或不属于本督查机构，或就是本事项',
      en: 'There is no open case of this office with that number, or it is this case itself',
    },
    holds: (_context, event) => event.type !== 'case.merged' || Boolean(event.facts.mergesInto),
  },
  'receipt-not-in-future': {
    reads: 'event',
    reason: { zh: '接收日期不能晚于今天', en: 'It cannot have been received after today' },
    holds: (_context, event) => event.type !== 'referral.received' || event.receivedOn <= event.on,
  },
} as const satisfies Record<string, Guard>;

function withinCap(context: CaseContext, { facts }: StampedEvent): boolean {
  const { extension: added } = facts;
  const cap = context.terms.extension?.atMost;
  if (!added || !cap) return false;
  const days = context.extensions.days + added.days;
  if ('days' in cap) return days <= cap.days;
  if ('workingDays' in cap) return context.extensions.workingDays + added.workingDays <= cap.workingDays;
  return added.periodDays === null || days * 100 <= added.periodDays * cap.percent;
}

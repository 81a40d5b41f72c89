import type { CaseRegistration, LedgerValues, PlainDate, Words } from '@bihuan/contracts';
import { saysMore } from './instruction-of';

const NO_LEAD: Words = {
  zh: '没有牵头单位：只立项，确定牵头单位后再交办',
  en: 'No lead unit: it is registered, and issued once there is one',
};
const OVERDUE: Words = {
  zh: '时限已过：只立项，重新确定时限后再交办',
  en: 'The deadline has passed: it is registered, and issued once there is a new one',
};
const CLOSED: Words = {
  zh: '台账记为已销号：系统中没有核查记录，不能随导入销号；如选择立项，则不交办',
  en: 'Closed in the ledger: nobody verified it here, so it does not come in as closed; if registered, it is not issued',
};
const MORE: Words = {
  zh: '整改目标、措施、进展等没有对应字段：交办时写入交办意见，并保留在导入记录中',
  en: 'Goal, measures, progress and the like go into the instruction when the case is issued, and stay in this record',
};

/** What people should know before a line is registered. */
export function notesOf(
  { leadUnitId, deadlineRule }: CaseRegistration,
  values: LedgerValues,
  today: PlainDate,
): readonly Words[] {
  return [
    ...(values.closed === true ? [CLOSED] : []),
    ...(leadUnitId === null ? [NO_LEAD] : []),
    ...(deadlineRule.kind === 'fixed' && deadlineRule.date <= today ? [OVERDUE] : []),
    ...(saysMore(values) ? [MORE] : []),
  ];
}

import type { DeadlineLedger } from '@bihuan/calendar';
import type { CaseRow } from '@bihuan/database';

/** What the due date of a case is made of; null before its clock has started. */
export function ledgerOf({
  issuedOn,
  deadlineRule,
  context,
}: Pick<CaseRow, 'issuedOn' | 'deadlineRule' | 'context'>): DeadlineLedger | null {
  if (issuedOn === null) return null;
  const { pauses, added, dueBase } = context;
  return { rule: deadlineRule, start: issuedOn, base: dueBase, pauses, added };
}

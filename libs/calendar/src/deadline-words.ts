import { deadlineRule, type DeadlineRule } from '@bihuan/contracts';

/** The rule that the words mean, or a message for the person who wrote them. */
export type ParsedDeadlineRule =
  { readonly ok: true; readonly rule: DeadlineRule } | { readonly ok: false; readonly message: string };

const PERIOD = /^(\d{1,9}) ?(wd|d|m)( roll)?$/;
const FORMS = '5wd, 60d, 60d roll, 3m, 3m roll, 2026-09-30 or none';

/**
 * Reads a deadline in the operator's short form: `5wd` working days, `60d` natural days, `3m` months (both with ` roll`
 * to move off a day off; after `5wd` it says nothing new), a fixed date, or `none`. Case and spare spaces do not matter; anything else is refused with
 * the accepted forms, because a deadline guessed wrongly is worse than one asked for again.
 */
export function parseDeadlineRule(words: string): ParsedDeadlineRule {
  const text = words.trim().toLowerCase().replace(/\s+/g, ' ');
  const parsed = deadlineRule.safeParse(candidateOf(text));
  if (parsed.success) return { ok: true, rule: parsed.data };
  const bounds = PERIOD.test(text) ? '; at most 1000wd, 3650d or 120m, at least 1' : '';
  return { ok: false, message: `"${words}" is not a deadline: write ${FORMS}${bounds}` };
}

function candidateOf(text: string): unknown {
  if (text === 'none') return { kind: 'none' };
  const [, amount, unit, roll] = PERIOD.exec(text) ?? [];
  const value = Number(amount);
  if (unit === 'wd') return { kind: 'working-days', value }; // a working day is never a day off: there is nothing to roll
  if (unit === 'd') return { kind: 'days', value, roll: roll !== undefined };
  if (unit === 'm') return { kind: 'months', value, roll: roll !== undefined };
  return { kind: 'fixed', date: text };
}

/** A deadline in Chinese words, as ledgers and journals say it. */
export function ruleInWords(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'working-days':
      return `${rule.value}个工作日`;
    case 'days':
      return `${rule.value}日`;
    case 'months':
      return `${rule.value}个月`;
    case 'fixed':
      return rule.date;
    case 'none':
      return '长期坚持，不设期限';
  }
}

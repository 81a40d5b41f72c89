import { deadlineRule, type DeadlineRule } from '@bihuan/contracts';

/** A deadline while it is being typed: a number may still be missing. */
export type DeadlineDraft = Readonly<{ kind: DeadlineRule['kind']; value: string; date: string; roll: boolean }>;

export const deadlineKinds = ['working-days', 'days', 'months', 'fixed', 'none'] as const;
/** The kinds that count from some event: what a step of a case may have. */
export const countedKinds = ['working-days', 'days', 'months'] as const;
export const isCounted = (kind: DeadlineRule['kind']): boolean => countedKinds.some((counted) => counted === kind);
export const isDeadlineKind = (text: string): text is DeadlineRule['kind'] =>
  deadlineKinds.some((kind) => kind === text);

export const emptyDeadline: DeadlineDraft = { kind: 'working-days', value: '', date: '', roll: true };

export const draftOfRule = (rule: DeadlineRule): DeadlineDraft => ({
  kind: rule.kind,
  value: 'value' in rule ? String(rule.value) : '',
  date: 'date' in rule ? rule.date : '',
  roll: 'roll' in rule ? rule.roll : true,
});

/** What the draft says so far; its schema tells whether that is a rule. */
export function ruleOfDraft({ kind, value, date, roll }: DeadlineDraft): unknown {
  const number = value.trim() === '' ? undefined : Number(value);
  if (kind === 'none') return { kind };
  if (kind === 'fixed') return { kind, date };
  return kind === 'working-days' ? { kind, value: number } : { kind, value: number, roll };
}

export function validRule(draft: DeadlineDraft): DeadlineRule | null {
  const parsed = deadlineRule.safeParse(ruleOfDraft(draft));
  return parsed.success ? parsed.data : null;
}

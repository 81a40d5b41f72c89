import { deadlineRule, type DeadlineRule } from '@bihuan/contracts';
import { useState } from 'react';
import { errorsOf } from '../lib/field-errors';
import { draftOfRule, ruleOfDraft, validRule, type DeadlineDraft } from './deadline-draft';
import { DeadlineField } from './deadline-field';

type Props = Readonly<{ label: string; value: DeadlineRule; onChange: (rule: DeadlineRule) => void }>;

const isSame = (a: DeadlineRule, b: DeadlineRule): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A deadline that is always whole outside: what is half typed stays in the field until it makes sense. */
export function RuleField({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<DeadlineDraft>(() => draftOfRule(value));
  const rule = validRule(typed);
  // The value may change from outside (in bulk); then what was typed here no longer counts.
  const shown = rule === null || isSame(rule, value) ? typed : draftOfRule(value);
  const change = (next: DeadlineDraft) => {
    setTyped(next);
    const valid = validRule(next);
    if (valid) onChange(valid);
  };
  const parsed = deadlineRule.safeParse(ruleOfDraft(shown));
  return (
    <DeadlineField
      label={label}
      value={shown}
      errors={parsed.success ? {} : errorsOf(parsed.error)}
      onChange={change}
    />
  );
}

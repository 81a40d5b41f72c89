import { taskStatuses, type FormField, type Widget } from '@bihuan/contracts';
import { useWords } from '../../../../shared/i18n/use-words';
import { dayOfMoment } from '../../../../shared/lib/dates';
import { useWorkflows } from '../../../../shared/reference/list-workflows';
import { labelOfChoice } from '../../lib/choice-labels';
import type { KnownCase } from '../../lib/known-case';

type Choice = Readonly<{ value: string; label: string }>;

/** What a field offers: everything of the case, or only what the API says fits the event. */
export function useChoices(field: FormField, view: KnownCase): readonly Choice[] {
  const words = useWords();
  const states = useWorkflows().find(({ id }) => id === view.workflow.id)?.states ?? [];
  const offered: Partial<Record<Widget, () => readonly Choice[]>> = {
    measure: () => view.measures.map(({ id, position, text }) => ({ value: id, label: `${position}. ${text}` })),
    evidence: () => view.evidence.map(({ id, title }) => ({ value: id, label: title })),
    request: () =>
      view.requests.map(({ id, label, unit, askedBy, askedAt }) => ({
        value: id,
        label: [words(label), unit?.name ?? askedBy, dayOfMoment(askedAt)].join(' · '),
      })),
    task: () =>
      view.tasks.map(({ unit, status }) => ({
        value: unit.id,
        label: `${unit.name} · ${words(taskStatuses[status])}`,
      })),
    state: () => states.map(({ id, label }) => ({ value: id, label: words(label) })),
  };
  const known = offered[field.widget]?.();
  if (!known)
    return (field.options ?? []).map((code) => ({ value: code, label: words(labelOfChoice(field.name, code)) }));
  return field.options === null ? known : known.filter(({ value }) => field.options?.includes(value));
}

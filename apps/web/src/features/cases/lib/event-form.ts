import type { CaseView, FormField, Widget } from '@bihuan/contracts';
import { draftOfRule, emptyDeadline, ruleOfDraft } from '../../../shared/trade/deadline-draft';
import { asDeadline, asFile, asFlag, asList, asMeasures, asText, emptyMeasure } from './field-value';
import type { FieldValue, FormValues } from './field-value';

const emptyOf: Readonly<Record<Widget, FieldValue>> = {
  text: '',
  textarea: '',
  boolean: false,
  choice: '',
  date: '',
  deadline: emptyDeadline,
  unit: '',
  units: [],
  names: '',
  file: null,
  measure: '',
  measures: [emptyMeasure],
  evidence: '',
};

/** The parts of a case that forms are filled from. */
export type KnownCase = Pick<
  CaseView,
  'leadUnit' | 'verifyUnit' | 'tasks' | 'deadline' | 'publicityRequired' | 'goal' | 'measures' | 'evidence'
>;

/** What the case already says about a field of that name: nobody types twice what is known. */
const known: Readonly<Record<string, (view: KnownCase) => FieldValue | undefined>> = {
  leadUnitId: (view) => view.leadUnit?.id,
  assistUnitIds: (view) => view.tasks.filter((task) => task.part === 'assist').map((task) => task.unit.id),
  verifyUnitId: (view) => view.verifyUnit?.id,
  deadlineRule: (view) => draftOfRule(view.deadline.rule),
  publicityRequired: (view) => view.publicityRequired,
  goal: (view) => view.goal ?? undefined,
  measures: (view) =>
    view.measures.length === 0
      ? undefined
      : view.measures.map(({ id, text, owner, dueOn, standard }) => ({ id, text, owner, dueOn, standard })),
};

/** A single choice needs no choosing. */
function onlyChoice({ widget, required }: FormField, view: KnownCase): FieldValue | undefined {
  if (!required) return undefined;
  const open = view.measures.filter((measure) => measure.doneOn === null);
  const unjudged = view.evidence.filter((evidence) => evidence.verdict === null);
  if (widget === 'measure' && open.length === 1) return open[0]?.id;
  if (widget === 'evidence' && unjudged.length === 1) return unjudged[0]?.id;
  return undefined;
}

/** What a form holds when it is opened. */
export function initialValues(form: readonly FormField[], view: KnownCase): FormValues {
  return Object.fromEntries(
    form.map((field) => [field.name, known[field.name]?.(view) ?? onlyChoice(field, view) ?? emptyOf[field.widget]]),
  );
}

/** Stands for the case in a form that is about many: nothing is known. */
export const noCase: KnownCase = {
  leadUnit: null,
  verifyUnit: null,
  tasks: [],
  deadline: {
    rule: { kind: 'none' },
    original: null,
    current: null,
    explanation: null,
    flagged: false,
    workingDaysLeft: null,
  },
  publicityRequired: false,
  goal: null,
  measures: [],
  evidence: [],
};

/** What a form holds that is about many cases. */
export function emptyValues(form: readonly FormField[]): FormValues {
  return Object.fromEntries(form.map(({ name, widget }) => [name, emptyOf[widget]]));
}

/** One name a line; commas and 、 part names as well. */
export const namesOf = (text: string): string[] =>
  text
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter(Boolean);

const textOrNull = (value: FieldValue | undefined, { required }: FormField): string | null =>
  asText(value).trim() === '' && !required ? null : asText(value);

/** What a field sends; the widgets that are not named send their text. */
const wire: Partial<Record<Widget, (value: FieldValue | undefined, field: FormField) => unknown>> = {
  boolean: asFlag,
  units: asList,
  names: (value) => namesOf(asText(value)),
  deadline: (value) => ruleOfDraft(asDeadline(value)),
  measures: asMeasures,
  file: (value, { required }) => asFile(value)?.fileId ?? (required ? '' : null),
};

/** The body that the form sends; its schema tells whether it is complete. */
export function bodyOf(type: string, form: readonly FormField[], values: FormValues): Record<string, unknown> {
  return {
    type,
    ...Object.fromEntries(
      form.map((field) => [field.name, (wire[field.widget] ?? textOrNull)(values[field.name], field)]),
    ),
  };
}

/** The prose that someone typed, for copying when the event is no longer possible. */
export function typedText(values: FormValues): readonly string[] {
  return Object.values(values).flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' || /^[0-9a-f-]{36}$/.test(value) ? [] : [value];
    return asMeasures(value)
      .map(({ text, owner, dueOn, standard }) => [text, owner, dueOn, standard].filter(Boolean).join('；'))
      .filter(Boolean);
  });
}

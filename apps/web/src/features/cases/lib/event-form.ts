import type { FormField, TaskPart, Widget } from '@bihuan/contracts';
import { draftOfRule, emptyDeadline, ruleOfDraft } from '../../../shared/trade/deadline-draft';
import {
  asDeadline,
  asFile,
  asFlag,
  asList,
  asMeasures,
  asShares,
  asText,
  emptyMeasure,
  emptyShare,
} from './field-value';
import type { FieldValue, FormValues } from './field-value';
import type { KnownCase } from './known-case';
import { shownFields } from './shown-fields';

/** An event with the fields that it asks for. */
export type EventOnForm = Readonly<{ type: string; form: readonly FormField[] }>;

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
  'measure-set': [],
  evidence: '',
  request: '',
  task: '',
  shares: [emptyShare],
  number: '',
  state: '',
};

const unitsWith = ({ tasks }: KnownCase, part: TaskPart): string[] =>
  tasks.filter((task) => task.part === part).map((task) => task.unit.id);

/** What the case already says about a field of that name: nobody types twice what is known. */
const known: Readonly<Record<string, (view: KnownCase) => FieldValue | undefined>> = {
  leadUnitId: (view) => view.leadUnit?.id,
  assistUnitIds: (view) => unitsWith(view, 'assist'),
  territoryUnitIds: (view) => unitsWith(view, 'territory'),
  rollUpRule: () => 'all',
  response: (view) => view.response ?? undefined,
  funds: (view) => view.matter.funds ?? undefined,
  emergencyPlan: (view) => view.matter.emergencyPlan ?? undefined,
  verifyUnitId: (view) => view.verifyUnit?.id,
  deadlineRule: (view) => draftOfRule(view.deadline.rule),
  publicityRequired: (view) => view.publicityRequired,
  goal: (view) => view.goal ?? undefined,
  measures: (view) =>
    view.measures.length === 0
      ? undefined
      : view.measures.map(({ id, text, owner, dueOn, standard }) => ({ id, text, owner, dueOn, standard })),
};

/** What an event is there to change: its form does not open with what holds now. */
const changed: Readonly<Record<string, readonly string[]>> = { 'case.reassigned': ['leadUnitId'] };

const openMeasures = (_field: FormField, { measures }: KnownCase): readonly string[] =>
  measures.filter((measure) => measure.doneOn === null).map((measure) => measure.id);
const unjudged = (_field: FormField, { evidence }: KnownCase): readonly string[] =>
  evidence.filter((piece) => piece.verdict === null).map((piece) => piece.id);
const offered = ({ options }: FormField): readonly string[] => options ?? [];
const choices: Partial<Record<Widget, (field: FormField, view: KnownCase) => readonly string[]>> = {
  measure: openMeasures,
  evidence: unjudged,
  task: offered,
  request: offered,
};

/** A single choice needs no choosing. */
function onlyChoice(field: FormField, view: KnownCase): FieldValue | undefined {
  const [only, ...others] = (field.required && choices[field.widget]?.(field, view)) || [];
  return others.length === 0 ? only : undefined;
}

/** What a form holds when it is opened. */
export function initialValues({ type, form }: EventOnForm, view: KnownCase): FormValues {
  const knownOf = (name: string) => (changed[type]?.includes(name) ? undefined : known[name]?.(view));
  return Object.fromEntries(
    form.map((field) => [field.name, knownOf(field.name) ?? onlyChoice(field, view) ?? emptyOf[field.widget]]),
  );
}

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

/** What is no number is sent as it was typed, for the schema to refuse. */
const numberOf = (text: string | null): number | string | null =>
  text === null || text.trim() === '' || Number.isNaN(Number(text)) ? text : Number(text);

/** What a field sends; the widgets that are not named send their text. */
const wire: Partial<Record<Widget, (value: FieldValue | undefined, field: FormField) => unknown>> = {
  boolean: asFlag,
  choice: (value, { required }) => (asText(value) === '' && !required ? undefined : asText(value)),
  number: (value, field) => numberOf(textOrNull(value, field)),
  units: asList,
  'measure-set': asList,
  shares: (value) =>
    asShares(value).map(({ weight, dueOn, ...share }) => ({
      ...share,
      weight: numberOf(weight),
      dueOn: dueOn === '' ? null : dueOn,
    })),
  names: (value) => namesOf(asText(value)),
  deadline: (value) => ruleOfDraft(asDeadline(value)),
  measures: asMeasures,
  file: (value, { required }) => asFile(value)?.fileId ?? (required ? '' : null),
};

/** The body that the form sends; its schema tells whether it is complete. A field that is not shown is sent empty. */
export function bodyOf({ type, form }: EventOnForm, values: FormValues, view: KnownCase): Record<string, unknown> {
  const shown = new Map(shownFields(form, values, view).map((field) => [field.name, field]));
  const sent = form.map((field) => {
    const value = shown.has(field.name) ? values[field.name] : emptyOf[field.widget];
    return [field.name, (wire[field.widget] ?? textOrNull)(value, shown.get(field.name) ?? field)];
  });
  return { type, ...Object.fromEntries(sent) };
}

/** The prose that someone typed, for copying when the event is no longer possible. */
export function typedText(values: FormValues): readonly string[] {
  return Object.values(values).flatMap((value) => {
    if (typeof value === 'string') return value.trim() === '' || /^[0-9a-f-]{36}$/.test(value) ? [] : [value];
    return [
      ...asMeasures(value).map(({ text, owner, dueOn, standard }) => [text, owner, dueOn, standard]),
      ...asShares(value).map(({ what, dueOn }) => [what, dueOn]),
    ]
      .map((parts) => parts.filter(Boolean).join('；'))
      .filter(Boolean);
  });
}

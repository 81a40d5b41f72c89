import { z } from 'zod';
import type { Words } from './words';

/** How a field of an event is asked for on the screen. */
export const widgets = [
  'text',
  'textarea',
  'boolean',
  'choice',
  'date',
  'deadline',
  'unit',
  'units',
  'names',
  'file',
  'measure',
  'measures',
  'measure-set',
  'evidence',
  'request',
  'task',
  'shares',
  'number',
  'state',
] as const;
export type Widget = (typeof widgets)[number];

type FieldMeta = { readonly widget: Widget; readonly label: Words };
const fields = z.registry<FieldMeta>();

/** Marks a schema with the label and the widget of its form field; the schema itself stays what it was. */
export function field<Schema extends z.ZodType>(schema: Schema, widget: Widget, zh: string, en: string): Schema {
  const copy = schema.clone();
  fields.add(copy, { widget, label: { zh, en } });
  return copy;
}

export const formField = z.strictObject({
  name: z.string(),
  widget: z.enum(widgets),
  label: z.strictObject({ zh: z.string(), en: z.string() }),
  required: z.boolean(),
  options: z.array(z.string()).nullable(),
  maxLength: z.int().nullable(),
});
export type FormField = z.infer<typeof formField>;

/** What an untouched field holds: nothing, or an empty list. A field that accepts one of these is not required. */
const blanks = [undefined, null, []] as const;

const forms = new WeakMap<z.ZodObject, FormField[]>();

/** The form that an event's schema asks for, in the order of its fields; `type` is no field. Drawn once for each schema. */
export function formOf(schema: z.ZodObject): FormField[] {
  const form = forms.get(schema) ?? drawForm(schema);
  forms.set(schema, form);
  return form;
}

function drawForm(schema: z.ZodObject): FormField[] {
  return Object.entries(schema.shape).flatMap(([name, part]) => {
    const meta = part instanceof z.ZodType ? fields.get(part) : undefined;
    if (!meta || !(part instanceof z.ZodType)) return [];
    const inner = unwrapped(part);
    return [
      {
        name,
        widget: meta.widget,
        label: meta.label,
        required: !blanks.some((blank) => part.safeParse(blank).success),
        options: inner instanceof z.ZodEnum ? inner.options.map(String) : null,
        maxLength: inner instanceof z.ZodString ? (inner.maxLength ?? null) : null,
      },
    ];
  });
}

/** What a field holds once it holds something. */
function unwrapped(part: z.ZodType): unknown {
  return part instanceof z.ZodNullable || part instanceof z.ZodOptional ? unwrapped(part.unwrap() as z.ZodType) : part;
}

/** Every field that an event carries beside its type: its widget, null where nobody is asked for it, and whether it may be left out. */
export function fieldsOf(
  schema: z.ZodObject,
): readonly { readonly widget: Widget | null; readonly optional: boolean }[] {
  const parts = Object.entries(schema.shape).filter(([name]) => name !== 'type');
  return parts.map(([, part]) =>
    part instanceof z.ZodType
      ? { widget: fields.get(part)?.widget ?? null, optional: part.safeParse(undefined).success }
      : { widget: null, optional: false },
  );
}

import { z } from 'zod';
import { caseEventBodies, caseEventBody, caseEventTypes, type CaseEventType } from './case-events';
import { caseFilters } from './case-filters';
import { refusal } from './case-views';
import { fieldsOf, formField, formOf, type FormField, type Widget } from './forms';
import { pageOf, pageQuery } from './paging';
import { words } from './words';

/** No more cases than this at once. */
export const BULK_LIMIT = 5000;

/** Which cases: those that were ticked, or all that the ledger shows under these filters. */
export const bulkSelection = z.union([
  z.strictObject({ caseIds: z.array(z.uuid()).min(1).max(BULK_LIMIT) }),
  z.strictObject({ query: z.strictObject(caseFilters.shape) }),
]);
export type BulkSelection = z.infer<typeof bulkSelection>;

/** What fits many cases alike. A measure, a piece of evidence or a file is of one case only. */
const sharedWidgets: readonly Widget[] = [
  'text',
  'textarea',
  'boolean',
  'choice',
  'date',
  'deadline',
  'unit',
  'units',
  'names',
  'number',
];
const isShared = (widget: Widget | null): boolean => widget !== null && sharedWidgets.includes(widget);

/**
 * Whether an event can be raised on many cases at once: what it carries fits them all, or may be left out. So a deadline is
 * extended in bulk, though not in answer to a request, which is of one case.
 */
export function isBulkEvent(type: CaseEventType): boolean {
  return fieldsOf(caseEventBodies[type]).every(({ widget, optional }) => isShared(widget) || optional);
}
/** The form of an event on many cases: without what is left out. */
export function bulkFormOf(type: CaseEventType): FormField[] {
  return formOf(caseEventBodies[type]).filter(({ widget }) => isShared(widget));
}
export const bulkEventTypes = caseEventTypes.filter(isBulkEvent);

export const bulkEventsBody = z.strictObject({ selection: bulkSelection });
export type BulkEventsBody = z.infer<typeof bulkEventsBody>;
/** The events that the caller could raise on some of the selected cases, with the number of these. */
export const bulkEvents = z.strictObject({
  total: z.int(),
  events: z.array(z.strictObject({ type: z.string(), label: words, count: z.int(), form: z.array(formField) })),
});
export type BulkEvents = z.infer<typeof bulkEvents>;

export const bulkBody = z.strictObject({ selection: bulkSelection, event: caseEventBody });
export type BulkBody = z.infer<typeof bulkBody>;

const caseRef = z.strictObject({ id: z.uuid(), number: z.string(), title: z.string() });

/** What would come of it, before anything is done. */
export const bulkPreview = z.strictObject({
  event: z.strictObject({ type: z.string(), label: words }),
  /** The moment that the preview speaks of. Whoever starts it from here names it, and what changed since is left alone. */
  asOf: z.iso.datetime(),
  total: z.int(),
  can: z.int(),
  cannot: z.int(),
  /** Why not, the most frequent reason first. A case may have several. */
  reasons: z.array(refusal.extend({ count: z.int() })),
  refused: pageOf(z.strictObject({ case: caseRef, reasons: z.array(refusal) })),
});
export type BulkPreview = z.infer<typeof bulkPreview>;

/** `asOf` of the preview that was agreed to; null for whoever starts without one. */
export const bulkStart = bulkBody.extend({ asOf: z.iso.datetime().nullable() });
export type BulkStart = z.infer<typeof bulkStart>;

export const bulkStatuses = ['waiting', 'running', 'done', 'cancelled', 'stopped'] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** One event on many cases: how far it is. */
export const bulkOperationView = z.strictObject({
  id: z.uuid(),
  event: z.strictObject({ type: z.string(), label: words }),
  /** `cancelled` by the person who started it, `stopped` by the system; both can go on. */
  status: z.enum(bulkStatuses),
  stopReason: words.nullable(),
  total: z.int(),
  done: z.int(),
  refused: z.int(),
  createdAt: z.iso.datetime(),
  createdBy: z.string(),
  /** Started by the caller, who alone may cancel it and let it go on. */
  mine: z.boolean(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type BulkOperationView = z.infer<typeof bulkOperationView>;
export const bulkOperationPage = pageOf(bulkOperationView);

export const bulkItemStatuses = ['waiting', 'done', 'refused'] as const;
export type BulkItemStatus = (typeof bulkItemStatuses)[number];
export const bulkItemView = z.strictObject({
  /** Without number and title when the caller may no longer see the case. */
  case: z.strictObject({ id: z.uuid(), number: z.string().nullable(), title: z.string().nullable() }),
  status: z.enum(bulkItemStatuses),
  reasons: z.array(refusal),
  at: z.iso.datetime().nullable(),
});
export type BulkItemView = z.infer<typeof bulkItemView>;
export const bulkItemPage = pageOf(bulkItemView);
export const bulkItemQuery = pageQuery.extend({ status: z.enum(bulkItemStatuses).optional() });
export type BulkItemQuery = z.infer<typeof bulkItemQuery>;

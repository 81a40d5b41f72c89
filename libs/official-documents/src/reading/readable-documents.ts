export { readableDocuments } from '@bihuan/access';

/** Whether a document is that of an office below the reader's unit, as an expression; `own` is the place of the unit's id. */
export function isBelow(own: number): string {
  return `EXISTS (SELECT 1 FROM unit o JOIN unit own ON own.id = $${own}::uuid
    WHERE o.id = d.unit_id AND o.kind = 'office' AND o.id <> own.id AND o.path LIKE own.path || '%')`;
}

/**
 * Which cases a channel may speak of, as a condition on `"case" c` and `channel ch`: those of the offices in its unit's
 * subtree, and those that were issued to the units there. The same line as for people: what is not issued yet, no
 * department hears of.
 */
export const IN_SCOPE = `EXISTS (
  SELECT 1 FROM unit own WHERE own.id = ch.unit_id AND (
    EXISTS (SELECT 1 FROM unit o WHERE o.id = c.office_unit_id AND o.path LIKE own.path || '%')
    OR (c.issued_on IS NOT NULL AND EXISTS (
      SELECT 1 FROM task t JOIN unit u ON u.id = t.unit_id WHERE t.case_id = c.id AND u.path LIKE own.path || '%'))))`;

/** A channel that is in use, as a condition on `channel ch`. */
export const IN_USE = 'ch.active AND ch.deleted_at IS NULL';

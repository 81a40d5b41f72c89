import type { Actor } from '@bihuan/contracts';

/** A condition with its parameters, numbered from the place that the caller names. */
export type SqlCondition = { readonly sql: string; readonly params: readonly unknown[] };

const office = ['office-clerk', 'office-lead', 'gov-leader'] as const;
const overseers = [...office, 'process-steward'] as const;
const unitRoles = ['unit-liaison', 'unit-handler', 'unit-leader'] as const;

/**
 * Which cases a person may see, as a condition on the table `"case" c`. The one place where this is decided:
 * - who oversees sees the cases of the own office and of the offices in the own unit's subtree;
 * - a unit sees, once issued, the cases in which it or a unit below it has a task;
 * - a verifier sees, once issued, the cases that the own unit verifies;
 * - everyone else, administrators included, sees none.
 */
export function visibleCases(actor: Actor, firstParam = 1): SqlCondition {
  if (actor.system) return { sql: 'TRUE', params: [] };
  const { line, below, joined } = groundsOf(actor, firstParam);
  const grounds: string[] = [];
  if (overseers.some((role) => actor.roles.includes(role)))
    grounds.push(`c.office_unit_id = ANY(${line})`, below('c.office_unit_id'));
  if (unitRoles.some((role) => actor.roles.includes(role))) {
    grounds.push(
      `(c.issued_on IS NOT NULL AND EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND (t.unit_id = ANY(${line}) OR ${below('t.unit_id')})))`,
    );
  }
  if (actor.roles.includes('verifier')) {
    grounds.push(`(c.issued_on IS NOT NULL AND coalesce(c.verify_unit_id, c.office_unit_id) = ANY(${line}))`);
  }
  return joined(grounds);
}

/**
 * Which cases a person sees as the office that urges on: of the own office and the offices below. What the office thinks and
 * drafts hangs on this, not on the case alone: whoever sees a case for another reason sees nothing of it.
 */
export function overseenCases(actor: Actor, firstParam = 1): SqlCondition {
  const { line, below, joined } = groundsOf(actor, firstParam);
  const isOffice = office.some((role) => actor.roles.includes(role));
  return joined(isOffice ? [`c.office_unit_id = ANY(${line})`, below('c.office_unit_id')] : []);
}

/**
 * Of which cases a person reads what the office side keeps to itself: the office that urges on, those above it, and whoever
 * verifies the case. A unit that has a part in a case never does, whatever else its people are.
 */
export function officeSideCases(actor: Actor, firstParam = 1): SqlCondition {
  const { line, below, joined } = groundsOf(actor, firstParam);
  const isOffice = office.some((role) => actor.roles.includes(role));
  const grounds = isOffice ? [`c.office_unit_id = ANY(${line})`, below('c.office_unit_id')] : [];
  if (actor.roles.includes('verifier')) {
    grounds.push(`(c.issued_on IS NOT NULL AND coalesce(c.verify_unit_id, c.office_unit_id) = ANY(${line})
      AND NOT EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.unit_id = ANY(${line})))`);
  }
  return joined(grounds);
}

function groundsOf(actor: Actor, firstParam: number) {
  const own = `$${firstParam}::uuid`;
  const line = `$${firstParam + 1}::uuid[]`;
  return {
    line,
    below: (column: string): string =>
      `${column} IN (SELECT u.id FROM unit u JOIN unit own ON own.id = ${own} WHERE u.path LIKE own.path || '%')`,
    joined: (grounds: readonly string[]): SqlCondition => {
      if (grounds.length === 0) return { sql: 'FALSE', params: [] };
      return {
        // both parameters are always named, so that PostgreSQL knows their types
        sql: `(${grounds.join(' OR ')} OR (FALSE AND ${own} = ANY(${line})))`,
        params: [actor.unitLine[0] ?? null, [...actor.unitLine]],
      };
    },
  };
}

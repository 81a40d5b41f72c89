const list = (roles: readonly string[]): string => `ARRAY[${roles.map((role) => `'${role}'`).join(', ')}]`;
const holds = (...roles: readonly string[]): string => `jsonb_exists_any(p.roles, ${list(roles)})`;

/** A unit is in the line of `u`: it is `u` itself, or what `u` is a section of. */
const inLine = (x: string): string => `(${x}.id = u.id OR (u.path LIKE ${x}.path || '%' AND NOT EXISTS (
    SELECT 1 FROM unit m WHERE u.path LIKE m.path || '%' AND m.path LIKE ${x}.path || '%' AND m.id <> ${x}.id
       AND m.kind <> 'section')))`;
const reached = (x: string): string => `(${x}.path LIKE u.path || '%' OR ${inLine(x)})`;
const office = `EXISTS (SELECT 1 FROM unit o WHERE o.id = c.office_unit_id AND ${reached('o')})`;
const verifying = `(c.issued_on IS NOT NULL AND EXISTS (
    SELECT 1 FROM unit v WHERE v.id = coalesce(c.verify_unit_id, c.office_unit_id) AND ${inLine('v')}))`;
const hasPart = (near: (x: string) => string): string =>
  `EXISTS (SELECT 1 FROM task t JOIN unit x ON x.id = t.unit_id WHERE t.case_id = c.id AND ${near('x')})`;

/**
 * Who may see a case (`everyone`), or is of its office side (`office`): `visibleCases` and `officeSideCases` asked the other way
 * round, as a condition on `person p JOIN unit u` and `"case" c`. For finding people; a test holds the two against each other.
 */
export const readersOfCase: Readonly<Record<'everyone' | 'office', string>> = {
  everyone: `(p.active AND ((${holds('office-clerk', 'office-lead', 'gov-leader', 'process-steward')} AND ${office})
    OR (${holds('unit-liaison', 'unit-handler', 'unit-leader')} AND c.issued_on IS NOT NULL AND ${hasPart(reached)})
    OR (${holds('verifier')} AND ${verifying})))`,
  office: `(p.active AND ((${holds('office-clerk', 'office-lead', 'gov-leader')} AND ${office})
    OR (${holds('verifier')} AND ${verifying} AND NOT ${hasPart(inLine)})))`,
};

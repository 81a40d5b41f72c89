import type { CaseRole, Role } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { progressDue } from './light-filter';
import type { SqlConditions } from './sql-conditions';
import { existsWhere, restsInPublicity, standsWhere } from './standing-at';
import type { AsOf } from './today';

const unitRoles: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];
/** The own unit's part, which is not the lead's, still waits to be signed for or answered. */
const OWN_PART_OPEN = `EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.part <> 'lead' AND t.status IN ('assigned', 'signed') AND t.unit_id = ANY(?))`;
/** An answer waits for the unit that gave the part. */
const ANSWER_WAITS = `EXISTS (SELECT 1 FROM task t WHERE t.case_id = c.id AND t.status = 'answered' AND coalesce(t.under_unit_id, c.lead_unit_id) = ANY(?))`;
/** An urging notice waits for the lead unit to sign for it. */
const NOTICE_WAITS = `c.lead_unit_id = ANY(?) AND c.context->'urgings' <> '[]'::jsonb`;

/** What a person must hold, and how their unit must stand to a case, to be the one whom a state awaits. */
const parts: Readonly<Partial<Record<CaseRole, { readonly roles: readonly Role[]; readonly relation: string }>>> = {
  'office-clerk': { roles: ['office-clerk'], relation: 'c.office_unit_id = ANY(?)' },
  'office-lead': { roles: ['office-lead'], relation: 'c.office_unit_id = ANY(?)' },
  'lead-liaison': { roles: ['unit-liaison'], relation: 'c.lead_unit_id = ANY(?)' },
  'lead-handler': { roles: ['unit-handler'], relation: 'c.lead_unit_id = ANY(?)' },
  'lead-leader': { roles: ['unit-leader'], relation: 'c.lead_unit_id = ANY(?)' },
  assist: { roles: unitRoles, relation: OWN_PART_OPEN },
  verifier: {
    roles: ['verifier'],
    relation: 'coalesce(c.verify_unit_id, c.office_unit_id) = ANY(?) AND c.lead_unit_id <> ALL(?)',
  },
};

/** What waits for somebody in whatever state an open case is: parts and answers. */
const asides: readonly { readonly roles: readonly Role[]; readonly relation: string }[] = [
  { roles: unitRoles, relation: `c.open AND ${OWN_PART_OPEN}` },
  { roles: ['unit-liaison', 'unit-handler'], relation: `c.open AND ${ANSWER_WAITS}` },
  { roles: ['unit-liaison', 'unit-handler'], relation: `c.open AND ${NOTICE_WAITS}` },
  // a unit may object to the conclusion of a case that is closed: so a request waits in whatever state
  ...(['office-clerk', 'office-lead'] as const).map((role) => ({
    roles: [role],
    relation: `c.office_unit_id = ANY(?) AND c.context->'requests' @> '[{"deciders": ["${role}"]}]'`,
  })),
];

/** Narrows a list to the cases that await its reader, as the definitions say. */
export async function addAwaiting(manager: EntityManager, conditions: SqlConditions, asOf: AsOf): Promise<void> {
  conditions.add(await awaits(manager, conditions, asOf));
}

/** The case awaits the reader of a list, as a condition. */
export async function awaits(manager: EntityManager, conditions: SqlConditions, asOf: AsOf): Promise<string> {
  const actor = conditions.reader;
  const line = `${conditions.param([...actor.unitLine])}::uuid[]`;
  const of = (relation: string) => relation.replaceAll('?', line);
  const resting = restsInPublicity(conditions, asOf.today);
  const grounds = Object.entries(parts).flatMap(([role, part]) => {
    const isAwaited = ({ awaits: awaited }: { readonly awaits: readonly CaseRole[] }) =>
      awaited.includes(role as CaseRole);
    if (!existsWhere(isAwaited) || !part.roles.some((held) => actor.roles.includes(held))) return [];
    return [`(${standsWhere(conditions, isAwaited)} AND NOT ${resting} AND ${of(part.relation)})`];
  });
  const beside = asides
    .filter(({ roles }) => roles.some((role) => actor.roles.includes(role)))
    .map(({ relation }) => `(c.issued_on IS NOT NULL AND ${of(relation)})`);
  // whoever answers for a report is asked for it, also where the state itself awaits others of the unit
  const reports = unitRoles.some((role) => actor.roles.includes(role))
    ? [`(${of('c.lead_unit_id = ANY(?)')} AND ${await progressDue(manager, conditions, asOf)})`]
    : [];
  const all = [...grounds, ...beside, ...reports];
  // the parameters are always named, so that PostgreSQL knows their types
  return `(${all.length > 0 ? all.join(' OR ') : 'FALSE'} OR (FALSE AND (${line} IS NULL OR ${resting})))`;
}

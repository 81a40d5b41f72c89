import type { Actor, CaseRole, Role } from '@bihuan/contracts';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** The units of an invented district: the bureau leads, two others assist, the office verifies. */
export const units = {
  district: uuid(1),
  office: uuid(10),
  bureau: uuid(20),
  bureauSection: uuid(21),
  water: uuid(30),
  waterSection: uuid(31),
  roads: uuid(40),
  culture: uuid(50),
};

export const measures = { pipes: uuid(601), rules: uuid(602), unknown: uuid(699) };
export const evidence = { photos: uuid(701), minutes: uuid(702), unknown: uuid(799) };

/** The units that people of a unit act for: their own and, in a section, what it is a section of. */
export const lineOf: Readonly<Record<keyof typeof units, readonly string[]>> = {
  district: [units.district],
  office: [units.office],
  bureau: [units.bureau],
  bureauSection: [units.bureauSection, units.bureau],
  water: [units.water],
  waterSection: [units.waterSection, units.water],
  roads: [units.roads],
  culture: [units.culture],
};

export const requests = { first: uuid(901), second: uuid(902) };

/** A share of the bureau's work, given to a section of it. */
export const shares = [{ unitId: units.bureauSection, what: 'The valves', weight: 1, dueOn: '2026-09-15' }] as const;

let people = 800;

/** Somebody of a unit who holds these roles there. */
export function someone(unit: keyof typeof units, ...roles: readonly Role[]): Actor {
  people += 1;
  return { personId: uuid(people), name: `Person ${people}`, unitLine: lineOf[unit], roles, system: false };
}

/** One actor for each part in a case, and nobody with two. */
export const cast: Readonly<Record<CaseRole, Actor>> = {
  'office-clerk': someone('office', 'office-clerk'),
  'office-lead': someone('office', 'office-lead'),
  'lead-liaison': someone('bureau', 'unit-liaison'),
  'lead-handler': someone('bureauSection', 'unit-handler'),
  'lead-leader': someone('bureau', 'unit-leader'),
  assist: someone('water', 'unit-handler'),
  verifier: someone('office', 'verifier'),
  'gov-leader': someone('district', 'gov-leader'),
  'process-steward': someone('office', 'process-steward'),
  system: { personId: null, name: 'System', unitLine: [], roles: [], system: true },
};

export const secondAssist = someone('roads', 'unit-liaison');

const everyRole: readonly Role[] = [
  'office-clerk',
  'office-lead',
  'gov-leader',
  'unit-liaison',
  'unit-handler',
  'unit-leader',
  'verifier',
  'process-steward',
  'admin',
];

/** Holds every role there is, but in a unit that has no part in the case (unless it is named as the verifying unit). */
export const outsider = someone('culture', ...everyRole);

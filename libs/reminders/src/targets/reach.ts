import type { Position, Role } from '@bihuan/contracts';
import type { Targets } from '@bihuan/cases';
import type { Seat, SeatPart } from './seats.queries';

/**
 * Somebody whom a rung of the ladder reaches: for which position, as what (`role`), whether in place of somebody whose seat
 * is empty, and whether only with a copy.
 */
export type Reached = {
  readonly personId: string;
  readonly position: Position;
  readonly role: Role;
  readonly standsIn: boolean;
  readonly copy: boolean;
};

type Found = Omit<Reached, 'copy'>;

/** Who leads a unit, whatever kind of unit it is. */
const heads: readonly Role[] = ['unit-leader', 'office-lead', 'gov-leader'];

const resolvers: Readonly<Record<Position, (seats: readonly Seat[]) => readonly Found[]>> = {
  handler: (seats) => atTheDesk(seats, { part: 'lead', position: 'handler', roles: ['unit-handler', 'unit-liaison'] }),
  'unit-leader': sectionLeaders,
  head: (seats) => headAbove(seats, 'lead', 'head'),
  office: (seats) => atTheDesk(seats, { part: 'office', position: 'office', roles: ['office-clerk'] }),
  'office-head': (seats) => atTheDesk(seats, { part: 'office', position: 'office-head', roles: ['office-lead'] }),
  'government-leader': governmentLeaders,
};

/**
 * The people whom a rung reaches, each once: rather to act than with a copy, rather in their own seat than in place of
 * others. An empty seat is answered by the next one up; where nobody at all is there to act, the office is told.
 */
export function reach({ to, copy }: Targets, seats: readonly Seat[]): readonly Reached[] {
  const resolve = (positions: readonly Position[]) => positions.flatMap((position) => resolvers[position](seats));
  const acting = resolve(to);
  const told = acting.length > 0 ? acting : resolvers.office(seats).map((found) => ({ ...found, standsIn: true }));
  const all = [
    ...ownFirst(told).map((found) => ({ ...found, copy: false })),
    ...ownFirst(resolve(copy)).map((found) => ({ ...found, copy: true })),
  ];
  return [...new Map(all.toReversed().map((reached) => [reached.personId, reached])).values()].toReversed();
}

function ownFirst(found: readonly Found[]): readonly Found[] {
  return [...found.filter(({ standsIn }) => !standsIn), ...found.filter(({ standsIn }) => standsIn)];
}

type Desk = { readonly part: SeatPart; readonly position: Position; readonly roles: readonly Role[] };

/** Everybody with one of these roles in the unit and its sections; nobody there: the head of the unit, or above. */
function atTheDesk(seats: readonly Seat[], { part, position, roles }: Desk): readonly Found[] {
  const there = seats.filter((seat) => seat.part === part && seat.height <= 0);
  const own = there.flatMap((seat) => foundAs(seat, { position, roles, standsIn: false }));
  return own.length > 0 ? own : headAbove(seats, part, position).map((found) => ({ ...found, standsIn: true }));
}

/** The leaders of the sections where handlers sit; those of the unit itself are its head. */
function sectionLeaders(seats: readonly Seat[]): readonly Found[] {
  const lines = seats
    .filter(({ part, height, roles }) => part === 'lead' && height <= 0 && roles.includes('unit-handler'))
    .map(({ line }) => line);
  const found = lines.flatMap((line) => nearest(seats, line, 'unit-leader'));
  return found.length > 0 ? found : headAbove(seats, 'lead', 'unit-leader');
}

/** The heads of the first unit on the way up that has any, from where somebody works. */
function nearest(seats: readonly Seat[], line: readonly string[], position: Position): readonly Found[] {
  for (const [steps, unitId] of line.entries()) {
    const there = seats.filter((seat) => seat.part === 'lead' && seat.unitId === unitId);
    const standsIn = steps > 0;
    const own = there.flatMap((seat) =>
      foundAs(seat, { position: seat.height === 0 && !standsIn ? 'head' : position, roles: heads, standsIn }),
    );
    if (own.length > 0) return own;
  }
  return [];
}

/** The heads of the unit, or of the nearest unit above it that has any. */
function headAbove(seats: readonly Seat[], part: SeatPart, position: Position): readonly Found[] {
  const above = seats.filter((seat) => seat.part === part && seat.height >= 0);
  const leading = above.filter(({ roles }) => roles.some((role) => heads.includes(role)));
  const lowest = Math.min(...leading.map(({ height }) => height));
  return leading
    .filter(({ height }) => height === lowest)
    .flatMap((seat) => foundAs(seat, { position, roles: heads, standsIn: seat.height > 0 }));
}

/** The leaders of the government, or of the nearest one above; a case without one goes by the way up from its office. */
function governmentLeaders(seats: readonly Seat[]): readonly Found[] {
  const part = seats.some((seat) => seat.part === 'government') ? 'government' : 'office';
  const leading = seats.filter((seat) => seat.part === part && seat.height >= 0 && seat.roles.includes('gov-leader'));
  const lowest = Math.min(...leading.map(({ height }) => height));
  return leading
    .filter(({ height }) => height === lowest)
    .flatMap((seat) => {
      const standsIn = part === 'government' && seat.height > 0;
      return foundAs(seat, { position: 'government-leader', roles: ['gov-leader'], standsIn });
    });
}

type As = { readonly position: Position; readonly roles: readonly Role[]; readonly standsIn: boolean };

function foundAs({ personId, roles: held }: Seat, { position, roles, standsIn }: As): readonly Found[] {
  const role = roles.find((candidate) => held.includes(candidate));
  return role ? [{ personId, position, role, standsIn }] : [];
}

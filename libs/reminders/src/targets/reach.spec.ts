import type { Position, Role } from '@bihuan/contracts';
import { reach } from './reach';
import type { Seat } from './seats.queries';

const seat = (personId: string, role: Role, place: Partial<Seat> = {}): Seat => ({
  personId,
  roles: [role],
  part: 'lead',
  unitId: 'bureau',
  line: ['bureau', 'district'],
  height: 0,
  ...place,
});
const inSection = (name: string) => ({ unitId: name, line: [name, 'bureau', 'district'], height: -1 });
const inDistrict = { unitId: 'district', line: ['district'], height: 1 };
const inOffice = { part: 'office', unitId: 'office', line: ['office', 'district'] } as const;

const all: readonly Seat[] = [
  seat('handler', 'unit-handler', inSection('enforcement')),
  seat('section-leader', 'unit-leader', inSection('enforcement')),
  seat('stranger', 'unit-leader', inSection('archive')),
  seat('liaison', 'unit-liaison'),
  seat('head', 'unit-leader'),
  seat('mayor', 'gov-leader', inDistrict),
  seat('clerk', 'office-clerk', inOffice),
  seat('office-head', 'office-lead', inOffice),
  seat('mayor', 'gov-leader', { ...inOffice, ...inDistrict }),
  seat('mayor', 'gov-leader', { ...inDistrict, part: 'government', height: 0 }),
];
const without = (...gone: string[]): readonly Seat[] => all.filter(({ personId }) => !gone.includes(personId));
const told = (to: readonly Position[], seats: readonly Seat[] = all, copy: readonly Position[] = []): string[] =>
  reach({ to, copy }, seats).map(({ personId, position, standsIn, copy: isCopy }) =>
    [personId, standsIn ? `for ${position}` : '', isCopy ? 'copy' : ''].filter(Boolean).join(' '),
  );

describe('whom a rung reaches', () => {
  it.each<[Position, string[]]>([
    ['handler', ['handler', 'liaison']],
    ['unit-leader', ['section-leader']],
    ['head', ['head']],
    ['office', ['clerk']],
    ['office-head', ['office-head']],
    ['government-leader', ['mayor']],
  ])('as %s', (position, people) => {
    expect(told([position])).toEqual(people);
  });

  it.each<[string, Position, readonly Seat[], string[]]>([
    ['a section without a leader', 'unit-leader', without('section-leader'), ['head for unit-leader']],
    [
      'a section and a unit without a leader',
      'unit-leader',
      without('section-leader', 'head'),
      ['mayor for unit-leader'],
    ],
    ['a unit without a head', 'head', without('head'), ['mayor for head']],
    ['nobody at work', 'handler', without('handler', 'liaison'), ['head for handler']],
    ['nobody at work and no head', 'handler', without('handler', 'liaison', 'head'), ['mayor for handler']],
    ['an office without a clerk', 'office', without('clerk'), ['office-head for office']],
    ['an office without anybody', 'office', without('clerk', 'office-head'), ['mayor for office']],
    ['an office without a head', 'office-head', without('office-head'), ['mayor for office-head']],
  ])('in place of %s: the next one up', (_what, position, seats, people) => {
    expect(told([position], seats)).toEqual(people);
  });

  it('as head of a unit without sections, not as the leader of a section that there is none of', () => {
    const flat = [seat('handler', 'unit-handler'), seat('head', 'unit-leader')];
    expect(reach({ to: ['handler', 'unit-leader'], copy: [] }, flat)).toEqual([
      expect.objectContaining({ personId: 'handler', position: 'handler' }),
      expect.objectContaining({ personId: 'head', position: 'head', standsIn: false }),
    ]);
  });

  it('once each: to act rather than with a copy, in the own seat rather than in place of others', () => {
    expect(told(['handler', 'unit-leader', 'head'], without('section-leader'), ['head', 'office'])).toEqual([
      'handler',
      'liaison',
      'head',
      'clerk copy',
    ]);
  });

  it('the office, where nobody at all is there to act', () => {
    expect(told(['handler', 'head'], without('handler', 'liaison', 'head', 'mayor', 'section-leader'))).toEqual([
      'clerk for office',
    ]);
  });

  it('nobody, where there is nobody', () => {
    expect(told(['handler', 'head', 'government-leader'], [])).toEqual([]);
  });

  it('the leader of the government above, where the own one has none', () => {
    const province = { unitId: 'province', line: ['province'], part: 'government', height: 1 } as const;
    const seats = [...without('mayor'), seat('governor', 'gov-leader', province)];
    expect(told(['government-leader'], seats)).toEqual(['governor for government-leader']);
  });
});

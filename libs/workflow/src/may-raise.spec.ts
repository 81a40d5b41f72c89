import type { Role } from '@bihuan/contracts';
import { actingUnitOf, caseRolesOf, taskOf } from './may-raise';
import type { TaskMemory } from './memory';
import { cast, lineOf, outsider, someone, units } from './testing/cast';
import { aCase, rectification } from './testing/story';

const { context } = aCase(rectification);
const everyRole: readonly Role[] = outsider.roles;

const part = (unitId: string): TaskMemory => ({ unitId, part: 'assist', under: null, status: 'assigned', weight: 1 });

describe('the part that an actor has in a case', () => {
  it.each(Object.entries(cast))('makes %s that and nothing else', (role, actor) => {
    expect(caseRolesOf(actor, context)).toEqual([role]);
  });

  it('is none without a unit in the case, whatever the roles', () => {
    expect(caseRolesOf(outsider, context)).toEqual([]);
  });

  it('is for the government above the office that of its leader alone, whatever the roles', () => {
    expect(caseRolesOf(someone('district', ...everyRole), context)).toEqual(['gov-leader']);
  });

  it('is none for the leader of a government that the office does not work for', () => {
    expect(caseRolesOf(cast['gov-leader'], { ...context, governmentUnitId: null })).toEqual([]);
    expect(caseRolesOf(cast['gov-leader'], { ...context, governmentUnitId: units.culture })).toEqual([]);
  });

  it('is that of a steward only within the office of the case', () => {
    expect(caseRolesOf(someone('culture', 'process-steward'), context)).toEqual([]);
    expect(caseRolesOf(someone('bureau', 'process-steward'), context)).toEqual([]);
  });

  it('is none without a role', () => {
    expect(caseRolesOf(someone('bureau'), context)).toEqual([]);
    expect(caseRolesOf(someone('office', 'gov-leader', 'admin'), context)).toEqual([]);
  });

  it('is all the parts of the unit for somebody with all roles', () => {
    expect(caseRolesOf(someone('bureau', ...everyRole), context)).toEqual([
      'lead-liaison',
      'lead-handler',
      'lead-leader',
    ]);
    expect(caseRolesOf(someone('water', ...everyRole), context)).toEqual(['assist']);
    expect(caseRolesOf(someone('office', ...everyRole), context)).toEqual([
      'office-clerk',
      'office-lead',
      'process-steward',
      'verifier',
    ]);
  });

  it('extends to a section, which works for its unit but does not sign for it', () => {
    expect(caseRolesOf(someone('bureauSection', ...everyRole), context)).toEqual(['lead-liaison', 'lead-handler']);
  });

  it('is the system alone for the system, even if it held roles', () => {
    expect(caseRolesOf({ ...outsider, unitLine: lineOf.office, system: true }, context)).toEqual(['system']);
  });

  it('moves verification from the office to the verifying unit, when one is named', () => {
    const verified = { ...context, verifyUnitId: units.culture };
    expect(caseRolesOf(cast.verifier, verified)).toEqual([]);
    expect(caseRolesOf(outsider, verified)).toEqual(['verifier']);
  });

  it('is none of the lead unit while no lead unit is set', () => {
    const unassigned = { ...context, leadUnitId: null };
    expect(caseRolesOf(someone('bureau', ...everyRole), unassigned)).toEqual([]);
  });

  it('may be two at once, for a section that assists its own bureau', () => {
    const within = { ...context, tasks: [part(units.bureauSection)] };
    expect(caseRolesOf(cast['lead-handler'], within)).toEqual(['lead-handler', 'assist']);
    expect(caseRolesOf(cast['lead-liaison'], within)).toEqual(['lead-liaison']);
  });
});

describe('the assist task that an actor answers', () => {
  const both = {
    ...context,
    tasks: [part(units.water), part(units.waterSection)],
  };

  it('is that of the unit itself, or of the nearest unit above', () => {
    expect(taskOf(cast.assist, both)?.unitId).toBe(units.water);
    expect(taskOf(someone('waterSection', 'unit-handler'), context)?.unitId).toBe(units.water);
  });

  it('is never that of the unit above, once the section has a task of its own', () => {
    expect(taskOf(someone('waterSection', 'unit-handler'), both)).toEqual(part(units.waterSection));
  });

  it('is none for a unit that does not assist', () => {
    expect(taskOf(cast.verifier, both)).toBeUndefined();
  });
});

describe('the unit that an actor acts for', () => {
  const split = { ...context, tasks: [part(units.water), part(units.waterSection)] };

  it('is the one that leads, or the nearest one with a part', () => {
    expect(actingUnitOf(cast['lead-handler'], context)).toBe(units.bureau);
    expect(actingUnitOf(someone('waterSection', 'unit-handler'), context)).toBe(units.water);
    expect(actingUnitOf(someone('waterSection', 'unit-handler'), split)).toBe(units.waterSection);
    expect(actingUnitOf(cast.assist, split)).toBe(units.water);
  });

  it('is the section, once the lead has given it a share of its own work', () => {
    const shared = { ...context, tasks: [part(units.bureauSection)] };
    expect(actingUnitOf(cast['lead-handler'], shared)).toBe(units.bureauSection);
    expect(actingUnitOf(cast['lead-leader'], shared)).toBe(units.bureau);
  });

  it('is none for whoever has no part in the case', () => {
    for (const actor of [cast['office-lead'], cast.system, outsider]) expect(actingUnitOf(actor, context)).toBeNull();
  });
});

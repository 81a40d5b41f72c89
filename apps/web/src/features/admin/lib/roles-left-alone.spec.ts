import type { Role } from '@bihuan/contracts';
import { rolesLeftAlone } from './roles-left-alone';

const holder = (id: string, unitId: string, roles: Role[], active = true) => ({
  id,
  unit: { id: unitId },
  roles,
  active,
});

describe('the roles that nobody is left to hold', () => {
  const leaving = holder('a', 'housing', ['unit-liaison', 'unit-handler']);

  it('are those that no colleague in use holds', () => {
    const colleagues = [leaving, holder('b', 'housing', ['unit-handler']), holder('c', 'housing', ['unit-leader'])];
    expect(rolesLeftAlone(leaving, colleagues)).toEqual(['unit-liaison']);
  });

  it('are not filled by a section below, nor by somebody out of use', () => {
    const others = [
      holder('b', 'section', ['unit-liaison', 'unit-handler']),
      holder('c', 'housing', ['unit-liaison'], false),
    ];
    expect(rolesLeftAlone(leaving, others)).toEqual(['unit-liaison', 'unit-handler']);
  });
});

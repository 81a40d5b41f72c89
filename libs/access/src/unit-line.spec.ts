import { unitLineOf } from './unit-line';

const section = { id: 'section', kind: 'section' } as const;
const team = { id: 'team', kind: 'section' } as const;
const department = { id: 'department', kind: 'department' } as const;
const government = { id: 'government', kind: 'government' } as const;

describe('the units that a person acts for', () => {
  it('are a section and the department it is a section of, and nothing above', () => {
    expect(unitLineOf([team, section, department, government])).toEqual(['team', 'section', 'department']);
  });

  it('are the department alone for its own people', () => {
    expect(unitLineOf([department, government])).toEqual(['department']);
  });

  it('end at the root', () => {
    expect(unitLineOf([team, section])).toEqual(['team', 'section']);
    expect(unitLineOf([])).toEqual([]);
  });
});

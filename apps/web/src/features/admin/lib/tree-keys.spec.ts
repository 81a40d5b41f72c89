import type { UnitView } from '@bihuan/contracts';
import { moveBy, typedAhead } from './tree-keys';
import { foundIn, mayStandBelow, rowsOf, unitTree } from './unit-tree';

const unit = (id: string, parentId: string | null, changes: Partial<UnitView> = {}): UnitView => ({
  id,
  parentId,
  name: id,
  shortName: id,
  kind: 'department',
  active: true,
  successorId: null,
  formerNames: [],
  ...changes,
});
const units = [
  unit('city', null),
  unit('east', 'city'),
  unit('bureau', 'east', { formerNames: ['旧局'] }),
  unit('west', 'city'),
  unit('gone', 'city', { active: false }),
];
const rows = rowsOf(unitTree(units), new Set(['city', 'east']));

describe('the keys of a tree', () => {
  it('lead to the lines that show', () => {
    expect(rows.map(({ unit: { id } }) => id)).toEqual(['city', 'east', 'bureau', 'west', 'gone']);
    expect(moveBy(rows, 'bureau', 'ArrowDown')).toEqual({ kind: 'go', id: 'west' });
    expect(moveBy(rows, 'gone', 'ArrowDown')).toBeNull();
    expect(moveBy(rows, 'bureau', 'ArrowLeft')).toEqual({ kind: 'go', id: 'east' });
    expect(moveBy(rows, 'east', 'ArrowLeft')).toEqual({ kind: 'fold', id: 'east' });
    expect(moveBy(rows, 'west', 'ArrowRight')).toBeNull();
    expect(moveBy(rows, 'west', 'x')).toBeUndefined();
  });

  it('open all branches beside one another', () => {
    const folded = rowsOf(unitTree([...units, unit('low', 'west')]), new Set(['city']));
    expect(moveBy(folded, 'east', '*')).toEqual({ kind: 'open', ids: ['east', 'west'] });
    expect(moveBy(folded, 'gone', '*')).toEqual({ kind: 'open', ids: ['east', 'west'] });
  });

  it('find the next name that begins with what was typed, and begin again at the top', () => {
    expect(typedAhead(rows, 'bureau', 'e')).toEqual({ kind: 'go', id: 'east' });
    expect(typedAhead(rows, 'east', 'ea')).toEqual({ kind: 'go', id: 'east' });
    expect(typedAhead(rows, 'east', 'z')).toBeNull();
  });
});

describe('finding and moving units', () => {
  it('finds a unit by a former name, and shows it in its place', () => {
    expect(foundIn(units, '旧局').map(({ id }) => id)).toEqual(['city', 'east', 'bureau']);
    expect(foundIn(units, ' ')).toHaveLength(5);
  });

  it('offers neither the unit itself, nor what is below it, nor where it stands, nor what is out of use', () => {
    const [, east] = units;
    const targets = [null, ...units.map(({ id }) => id)].filter((id) => east && mayStandBelow(units, east, id));
    expect(targets).toEqual([null, 'west']);
  });
});

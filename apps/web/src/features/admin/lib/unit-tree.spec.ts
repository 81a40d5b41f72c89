import type { UnitView } from '@bihuan/contracts';
import { lineageOf, unitTree } from './unit-tree';

const unit = (id: string, parentId: string | null): UnitView => ({
  id,
  parentId,
  name: id,
  shortName: id,
  kind: 'department',
  active: true,
  successorId: null,
  formerNames: [],
});
const units = [unit('county', null), unit('bureau', 'county'), unit('section', 'bureau'), unit('stray', 'elsewhere')];

describe('the tree of units', () => {
  it('nests each unit below its parent and loses none', () => {
    expect(unitTree(units)).toMatchObject([
      { unit: { id: 'county' }, children: [{ unit: { id: 'bureau' }, children: [{ unit: { id: 'section' } }] }] },
      { unit: { id: 'stray' }, children: [] },
    ]);
  });

  it('knows which units cannot be the parent of another', () => {
    expect([...lineageOf(units, 'bureau')].sort()).toEqual(['bureau', 'section']);
  });
});

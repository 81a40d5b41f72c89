import type { UnitView } from '@bihuan/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { renderScreen } from '../../../testing/render-screen';
import { rowsOf, unitTree } from '../lib/unit-tree';
import { UnitTree } from './unit-tree';

const unit = (id: string, name: string, parentId: string | null): UnitView => ({
  id,
  name,
  shortName: name.slice(-3),
  parentId,
  kind: 'department',
  active: true,
  successorId: null,
  formerNames: [],
});
const units = [
  unit('district', '区政府', null),
  unit('housing', '住建局', 'district'),
  unit('law', '法规科', 'housing'),
  unit('school', '教育局', 'district'),
  unit('environment', 'EPB', 'district'),
];

function Tree() {
  const [chosenId, setChosenId] = useState<string | null>('district');
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(['district']));
  return (
    <UnitTree
      rows={rowsOf(unitTree(units), open)}
      counts={[{ unitId: 'housing', people: 3, openCases: 2 }]}
      chosenId={chosenId}
      onChoose={setChosenId}
      onFold={(ids, isOpen) =>
        setOpen(isOpen ? new Set([...open, ...ids]) : new Set([...open].filter((id) => !ids.includes(id))))
      }
      mayDrop={() => true}
      onDrop={() => undefined}
    />
  );
}

const focused = () => document.activeElement?.getAttribute('data-unit');

describe('the tree of units', () => {
  it('is one stop of the Tab key, and says where each unit stands', async () => {
    renderScreen(<Tree />);
    await userEvent.tab();
    expect(focused()).toBe('district');
    const housing = screen.getByRole('treeitem', { name: /住建局.*3 人.*2 件/ });
    expect(housing.getAttribute('aria-level')).toBe('2');
    expect(housing.getAttribute('aria-setsize')).toBe('3');
    expect(housing.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByRole('treeitem', { name: /法规科/ })).toBeNull();
  });

  it('is walked, opened and folded with the arrows', async () => {
    renderScreen(<Tree />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe('housing');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('law');
    await userEvent.keyboard('{ArrowLeft}');
    expect(focused()).toBe('housing');
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.queryByRole('treeitem', { name: /法规科/ })).toBeNull();
    await userEvent.keyboard('{End}');
    expect(focused()).toBe('environment');
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe('district');
  });

  it('goes to the unit whose name is typed', async () => {
    renderScreen(<Tree />);
    await userEvent.tab();
    await userEvent.keyboard('ep');
    expect(focused()).toBe('environment');
  });
});

import { shippedLayouts } from '@bihuan/contracts';
import { addColumn, columnsOf, draftOf, moveColumn, removeColumn } from './export-draft';

describe('the columns of an export', () => {
  const [layout] = shippedLayouts;
  if (!layout) throw new Error('no layout');
  const draft = draftOf(layout);
  const fieldsOf = (one: typeof draft) => one.columns.map(({ field }) => field);

  it('begin as the layout has them', () => {
    expect(columnsOf(draft)).toEqual(layout.columns);
  });

  it('move by one place and stop at the ends', () => {
    const [first, second] = fieldsOf(draft);
    expect(fieldsOf(moveColumn(draft, 0, 1)).slice(0, 2)).toEqual([second, first]);
    expect(moveColumn(draft, 0, -1)).toBe(draft);
    expect(moveColumn(draft, draft.columns.length - 1, 1)).toBe(draft);
  });

  it('are removed and added at the end, the empty one more than once', () => {
    const twice = addColumn(addColumn(removeColumn(draft, 0), 'blank'), 'blank');
    expect(fieldsOf(twice).slice(-2)).toEqual(['blank', 'blank']);
    expect(new Set(twice.columns.map(({ key }) => key)).size).toBe(twice.columns.length);
    expect(fieldsOf(twice)).not.toContain('position');
  });
});

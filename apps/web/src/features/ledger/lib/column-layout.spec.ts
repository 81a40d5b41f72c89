import {
  addColumn,
  firstLayout,
  freeColumns,
  freeze,
  frozenThatFit,
  moveColumn,
  removeColumn,
  resizeColumn,
  storedLayout,
} from './column-layout';

const idsOf = (layout: typeof firstLayout) => layout.columns.map(({ id }) => id);

describe('the columns of the ledger', () => {
  it('change places, but not past the ends', () => {
    expect(idsOf(moveColumn(firstLayout, 'title', -1)).slice(0, 2)).toEqual(['title', 'number']);
    expect(moveColumn(firstLayout, 'number', -1)).toBe(firstLayout);
  });

  it('are added once, at the end, and taken away but for the last', () => {
    const more = addColumn(firstLayout, 'severity');
    expect(idsOf(more).at(-1)).toBe('severity');
    expect(addColumn(more, 'severity')).toBe(more);
    expect(freeColumns(more)).not.toContain('severity');
    const one = { columns: firstLayout.columns.slice(0, 1), frozen: 1 };
    expect(removeColumn(one, 'number')).toBe(one);
  });

  it('keep a width that can be read and dragged', () => {
    const widthOf = (width: number) => resizeColumn(firstLayout, 'title', width).columns[1]?.width;
    expect([widthOf(3), widthOf(300.4), widthOf(5000)]).toEqual([64, 300, 800]);
  });

  it('freeze no more columns than there are', () => {
    expect(freeze(firstLayout, 99).frozen).toBe(firstLayout.columns.length);
    expect(removeColumn(freeze({ ...firstLayout, columns: firstLayout.columns.slice(0, 2) }, 2), 'title').frozen).toBe(
      1,
    );
  });

  it('freeze no more than a narrow screen can bear', () => {
    expect(frozenThatFit(firstLayout, 1400)).toBe(2);
    expect(frozenThatFit(firstLayout, 500)).toBe(1);
    expect(frozenThatFit(firstLayout, 0)).toBe(2);
  });

  it('come back as they were stored, without what is no column', () => {
    const layout = resizeColumn(freeze(addColumn(firstLayout, 'severity'), 1), 'number', 222);
    expect(storedLayout(JSON.stringify(layout))).toEqual(layout);
    const odd = { columns: [{ id: 'title' }, { id: 'gone' }, 'x', { id: 'title', width: 9 }], frozen: 'no' };
    expect(storedLayout(JSON.stringify(odd))).toEqual({ columns: [{ id: 'title', width: 340 }], frozen: 0 });
  });

  it.each([null, '{', '[]', '{"columns":[]}', '7'])('are those of the first visit when %j was stored', (text) => {
    expect(storedLayout(text)).toEqual(firstLayout);
  });
});

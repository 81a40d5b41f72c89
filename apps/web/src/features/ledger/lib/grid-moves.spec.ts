import { between, blockOf, moved, type Place } from './grid-moves';

const bounds = { rows: 100_000, columns: 6, page: 12 };
const from: Place = { row: 50, column: 3 };
const go = (key: string, isCtrl = false, place = from) => moved(place, { key, isCtrl }, bounds);

describe('the keys of the ledger', () => {
  it.each([
    ['ArrowUp', { row: 49, column: 3 }],
    ['ArrowDown', { row: 51, column: 3 }],
    ['ArrowLeft', { row: 50, column: 2 }],
    ['ArrowRight', { row: 50, column: 4 }],
    ['PageUp', { row: 38, column: 3 }],
    ['PageDown', { row: 62, column: 3 }],
    ['Home', { row: 50, column: 0 }],
    ['End', { row: 50, column: 5 }],
  ])('%s leads one step or one screen on', (key, to) => {
    expect(go(key)).toEqual(to);
  });

  it.each([
    ['Home', { row: 0, column: 0 }],
    ['End', { row: 99_999, column: 5 }],
    ['ArrowUp', { row: 0, column: 3 }],
    ['ArrowDown', { row: 99_999, column: 3 }],
    ['ArrowLeft', { row: 50, column: 0 }],
    ['ArrowRight', { row: 50, column: 5 }],
  ])('with Ctrl, %s leads to the edge', (key, to) => {
    expect(go(key, true)).toEqual(to);
  });

  it('lead up into the head and no further, and never past the last row', () => {
    expect(go('ArrowUp', false, { row: 0, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(go('ArrowUp', false, { row: -1, column: 1 })).toEqual({ row: -1, column: 1 });
    expect(go('PageUp', false, { row: 5, column: 1 })).toEqual({ row: 0, column: 1 });
    expect(go('PageDown', false, { row: 99_995, column: 1 })).toEqual({ row: 99_999, column: 1 });
  });

  it('are left alone when they move nowhere', () => {
    expect(go('a')).toBeNull();
    expect(go('toString')).toBeNull();
  });

  it('mark the block between two places, without the head', () => {
    expect(blockOf({ row: 4, column: 2 }, { row: -1, column: 0 })).toEqual({ top: 0, bottom: 4, left: 0, right: 2 });
    expect(between(2, 4)).toEqual([2, 3, 4]);
    expect(between(2, 1)).toEqual([]);
  });
});

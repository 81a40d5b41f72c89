import type { FullLedgerRow } from '@bihuan/contracts';
import { pastePlan } from './paste-plan';

const rowAt = (index: number) =>
  index < 3 ? ({ id: `case-${index}`, version: index + 1 } as Partial<FullLedgerRow> as FullLedgerRow) : undefined;
const columns = ['tick', 'number', 'response', 'disclosure'];

describe('what is pasted', () => {
  it('lies over the cells from the place of the keyboard on', () => {
    const pasted = [
      ['认可', '主动公开'],
      ['不认可', '不予公开'],
    ];
    const cells = pastePlan({ pasted, at: { row: 1, column: 2 }, columns, rowAt });
    expect(cells.map(({ edit }) => edit)).toEqual([
      { caseId: 'case-1', version: 2, column: 'response', value: '认可' },
      { caseId: 'case-1', version: 2, column: 'disclosure', value: '主动公开' },
      { caseId: 'case-2', version: 3, column: 'response', value: '不认可' },
      { caseId: 'case-2', version: 3, column: 'disclosure', value: '不予公开' },
    ]);
  });

  it('changes no column that is not changed in place, and nothing outside the ledger', () => {
    const pasted = [['2026-DC-1', '认可', '主动公开', '多余'], ['x'], ['y'], ['z']];
    const cells = pastePlan({ pasted, at: { row: 0, column: 1 }, columns, rowAt });
    expect(cells.filter(({ edit }) => edit !== null).map(({ column }) => column)).toEqual(['response', 'disclosure']);
    expect(cells).toHaveLength(5);
  });
});

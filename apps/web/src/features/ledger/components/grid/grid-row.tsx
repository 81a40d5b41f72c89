// Rows and cells stand where they are put, which those of a table do not.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/role-supports-aria-props */
import type { FullLedgerRow } from '@bihuan/contracts';
import { memo, type ReactNode } from 'react';
import type { Block } from '../../lib/grid-moves';
import type { FieldAt } from '../edit/use-editable';
import css from './ledger-grid.module.css';

/** A column as the grid draws it. */
export type ShownColumn = Readonly<{
  key: string;
  label: string;
  /** Where it stays when the rest is moved aside; null for one that moves along. */
  left: string | null;
  cell: (row: FullLedgerRow) => ReactNode;
  /** The cell as it is copied; null for a column that is not. */
  text: ((row: FullLedgerRow) => string) | null;
}>;

type Props = Readonly<{
  index: number;
  top: number;
  row: FullLedgerRow | undefined;
  columns: readonly ShownColumn[];
  isTicked: boolean;
  /** The cell that the keyboard is in, if it is one of this row's. */
  active: number | null;
  block: Block | null;
  fieldAt: FieldAt;
}>;

const isIn = (block: Block | null, index: number, column: number): boolean =>
  block !== null && index >= block.top && index <= block.bottom && column >= block.left && column <= block.right;

/** A row of the grid; while it has not come it keeps its place. */
export const GridRow = memo(function GridRow({ index, top, row, columns, isTicked, active, block, fieldAt }: Props) {
  return (
    <div
      role="row"
      className={css.row}
      style={{ top }}
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      aria-busy={row === undefined || undefined}
    >
      {columns.map((column, place) => (
        <div
          key={column.key}
          role="gridcell"
          className={css.cell}
          style={{ width: `var(--w-${column.key})`, left: column.left ?? undefined }}
          aria-colindex={place + 1}
          aria-selected={isIn(block, index, place) || undefined}
          data-frozen={column.left !== null || undefined}
          data-key={column.key}
          aria-readonly={fieldAt(row, column.key) ? false : undefined}
          data-row={index}
          data-column={place}
          tabIndex={active === place ? 0 : -1}
        >
          {row ? <div className={css.content}>{column.cell(row)}</div> : <span className={css.coming} />}
        </div>
      ))}
    </div>
  );
});

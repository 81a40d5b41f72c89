// Rows and cells stand where they are put, which those of a table do not.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { PointerEvent, ReactNode } from 'react';
import css from './ledger-grid.module.css';

export type HeadColumn = Readonly<{
  key: string;
  label: string;
  left: string | null;
  /** How it is sorted; undefined for a column that cannot be. */
  order?: 'ascending' | 'descending' | 'none';
  /** What stands in place of the words, such as a tick for all. */
  content?: ReactNode;
}>;

type Props = Readonly<{
  columns: readonly HeadColumn[];
  active: number | null;
  onSize: (key: string, width: number) => void;
}>;

/** The head of the grid: it stays in sight, sorts, and its edges can be dragged. */
export function GridHead({ columns, active, onSize }: Props) {
  return (
    <div role="rowgroup" className={css.head}>
      <div role="row" className={css.headRow} aria-rowindex={1}>
        {columns.map((column, place) => (
          <div
            key={column.key}
            role="columnheader"
            className={css.cell}
            style={{ width: `var(--w-${column.key})`, left: column.left ?? undefined }}
            aria-colindex={place + 1}
            aria-sort={column.order}
            data-frozen={column.left !== null || undefined}
            data-sortable={column.order !== undefined || undefined}
            data-key={column.key}
            data-row={-1}
            data-column={place}
            tabIndex={active === place ? 0 : -1}
          >
            {column.content ?? <span className={css.label}>{column.label}</span>}
            <Order of={column} />
            {column.content === undefined && <Edge onSize={(width) => onSize(column.key, width)} />}
          </div>
        ))}
      </div>
    </div>
  );
}

function Order({ of: { order } }: Readonly<{ of: HeadColumn }>) {
  if (order === 'ascending') return <IconArrowUp size={16} aria-hidden />;
  return order === 'descending' ? <IconArrowDown size={16} aria-hidden /> : null;
}

/** The edge that is dragged; from the keyboard, Alt and the arrows do the same, and so does the choice of columns. */
function Edge({ onSize }: Readonly<{ onSize: (width: number) => void }>) {
  const drag = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const edge = event.currentTarget;
    const from = event.clientX;
    const width = edge.parentElement?.offsetWidth ?? 0;
    const scale = (Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16) / 16;
    const move = ({ clientX }: globalThis.PointerEvent) => onSize((width + clientX - from) / scale);
    edge.setPointerCapture(event.pointerId);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  return (
    // the same is done from the keyboard in the head itself
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span className={css.edge} aria-hidden onPointerDown={drag} onClick={(event) => event.stopPropagation()} />
  );
}

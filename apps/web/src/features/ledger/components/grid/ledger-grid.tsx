// Rows and cells stand where they are put, which those of a table do not.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useTranslation } from 'react-i18next';
import { HEAD } from '../../lib/grid-moves';
import { PrintedRows } from '../printed-rows';
import { GridFoot } from './grid-foot';
import { GridHead } from './grid-head';
import { GridRow } from './grid-row';
import { KeyHelp } from './key-help';
import css from './ledger-grid.module.css';
import { PageFault } from './page-fault';
import { useGridPointer } from './use-grid-pointer';
import { useLedgerGrid, type GridProps } from './use-ledger-grid';

/** The ledger as a grid that one moves in as in a spreadsheet, over rows that come by the page. */
export function LedgerGrid(props: GridProps) {
  const { total, isChanging, ticks } = props;
  const { t } = useTranslation();
  const grid = useLedgerGrid(props);
  const { root, rows, virtual, columns, cursor, acts, help, editing, copying, pasting, fieldAt } = grid;
  const activeIn = (index: number) => (cursor.place.row === index ? cursor.place.column : null);
  return (
    <>
      <PageFault queries={rows.queries} />
      {/* the keys and the mouse of all cells in one place; each cell takes the focus */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <div
        ref={root}
        role="grid"
        className={css.scroll}
        style={grid.styles}
        aria-label={t('ledger.caption')}
        aria-rowcount={total + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-readonly
        aria-busy={isChanging}
        onKeyDown={grid.onKeyDown}
        onCopy={copying.copy}
        onPaste={pasting.paste}
        onDoubleClick={acts.doubleClick}
        {...useGridPointer(cursor)}
        onClick={acts.click}
      >
        <GridHead columns={grid.head} active={activeIn(HEAD)} onSize={acts.resize} />
        <div role="rowgroup" className={css.body} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows.rowAt(index);
            return (
              <GridRow
                key={index}
                index={index}
                top={start}
                row={row}
                columns={columns}
                isTicked={row !== undefined && ticks?.stateOf([row.id]) === 'all'}
                active={activeIn(index)}
                block={cursor.block}
                fieldAt={fieldAt}
              />
            );
          })}
        </div>
      </div>
      <GridFoot cursor={cursor} total={total} said={copying.said} onHelp={help.open} />
      <PrintedRows read={grid.readShown} total={total} />
      {editing.editor}
      {pasting.dialog}
      {help.isOpen && <KeyHelp onClose={help.close} />}
    </>
  );
}

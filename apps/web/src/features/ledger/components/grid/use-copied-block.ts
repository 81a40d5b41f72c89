import type { ClipboardEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { between, blockOf, HEAD } from '../../lib/grid-moves';
import { sheetText } from '../../lib/sheet-text';
import type { ShownColumn } from './grid-row';
import type { GridCursor } from './use-grid-cursor';
import type { LedgerRows } from './use-ledger-rows';

/** More rows than this are what the export is for. */
export const COPY_LIMIT = 2000;

type Options = Readonly<{ cursor: GridCursor; columns: readonly ShownColumn[]; rows: LedgerRows }>;

/**
 * Copies the marked cells as a spreadsheet takes them. What goes to the clipboard must be there in the moment of the
 * keystroke, so the rows of a block are fetched while it is marked.
 */
export function useCopiedBlock({ cursor: { place, anchor, block }, columns, rows: { rowAt, fetchRows } }: Options) {
  const { t } = useTranslation();
  const [said, setSaid] = useState('');
  const [top, bottom] = [block?.top ?? 0, block?.bottom ?? 0];
  const isBig = bottom - top > 100;
  useEffect(() => {
    if (isBig && bottom - top < COPY_LIMIT) void fetchRows(top, bottom).catch(() => undefined);
  }, [isBig, top, bottom, fetchRows]);
  const copy = (event: ClipboardEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('[data-editor]')) return;
    if (place.row === HEAD) return;
    event.preventDefault();
    const cells = block ?? blockOf(anchor, place);
    const count = cells.bottom - cells.top + 1;
    if (count > COPY_LIMIT) {
      setSaid(t('ledgerGrid.copyTooMany', { limit: COPY_LIMIT }));
      return;
    }
    const copied = between(cells.top, cells.bottom).flatMap((index) => rowAt(index) ?? []);
    if (copied.length < count) {
      setSaid(t('ledgerGrid.copyLater'));
      return;
    }
    const texts = columns.slice(cells.left, cells.right + 1).flatMap(({ text }) => text ?? []);
    event.clipboardData.setData('text/plain', sheetText(copied.map((row) => texts.map((text) => text(row)))));
    setSaid(t('ledgerGrid.copied', { rows: count, columns: texts.length }));
  };
  return { copy, said };
}

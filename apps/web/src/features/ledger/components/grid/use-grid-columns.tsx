import { type CSSProperties, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { frozenThatFit, type ColumnLayout } from '../../lib/column-layout';
import { columnOf } from '../../lib/ledger-columns';
import type { LedgerFilters } from '../../lib/ledger-filters';
import { orderOf } from '../../lib/ledger-sort';
import { Tick, TickAll } from '../tick';
import type { CaseTicks } from '../use-case-selection';
import { drawnCells } from './grid-columns';
import type { HeadColumn } from './grid-head';
import type { ShownColumn } from './grid-row';
import { useSpeech } from './use-speech';

export const TICK = 'tick';
const TICK_WIDTH = 48;

type Options = Readonly<{
  filters: LedgerFilters;
  total: number;
  layout: ColumnLayout;
  ticks: CaseTicks | null;
  /** The width that the grid has, in pixels. */
  room: number;
}>;

const widthOf = (key: string): string => `var(--w-${key})`;

/** The columns as the grid draws them: their cells, their heads, and their widths as variables that all rows share. */
export function useGridColumns({ filters, total, layout, ticks, room }: Options) {
  const { t } = useTranslation();
  const speech = useSpeech();
  const frozen = frozenThatFit(layout, room);
  const find = filters.text ?? '';
  const columns = useMemo((): ShownColumn[] => {
    const keys = [...(ticks ? [TICK] : []), ...layout.columns.map(({ id }) => id)];
    const kept = frozen === 0 ? 0 : frozen + (ticks ? 1 : 0);
    const leftOf = (place: number) =>
      place < kept ? `calc(${['0rem', ...keys.slice(0, place).map(widthOf)].join(' + ')})` : null;
    const chosen = layout.columns.map(({ id }, index): ShownColumn => {
      const { label, text } = columnOf(id);
      const drawn = drawnCells[id];
      return {
        key: id,
        label: speech.words(label),
        left: leftOf(index + (ticks ? 1 : 0)),
        cell: (row) => (drawn ? drawn(row, find) : text(row, speech)),
        text: (row) => text(row, speech),
      };
    });
    if (!ticks) return chosen;
    const tick = (row: Parameters<ShownColumn['cell']>[0]) => <Tick ticks={ticks} row={row} tabIndex={-1} />;
    return [{ key: TICK, label: t('bulk.select.column'), left: leftOf(0), cell: tick, text: null }, ...chosen];
  }, [layout, ticks, frozen, find, speech, t]);
  const head = columns.map(({ key, label, left }, place): HeadColumn => {
    const chosen = layout.columns[place - (ticks ? 1 : 0)];
    if (key === TICK && ticks) return { key, label, left, content: <TickAll ticks={ticks} total={total} /> };
    return { key, label, left, order: chosen && orderOf(chosen.id, filters) };
  });
  const styles = useMemo(
    () => stylesOf([{ key: TICK, width: ticks ? TICK_WIDTH : 0 }, ...layout.columns.map(asKey)], frozen),
    [layout, frozen, ticks],
  );
  return { columns, head, styles };
}

const asKey = ({ id, width }: ColumnLayout['columns'][number]) => ({ key: id as string, width });
const inRem = (width: number): string => `${width / 16}rem`;

/** The widths as variables, and how far the frozen columns reach, so that no cell hides behind them. */
function stylesOf(columns: readonly Readonly<{ key: string; width: number }>[], frozen: number): CSSProperties {
  const widths = columns.map(({ key, width }) => [`--w-${key}`, inRem(width)]);
  const kept = columns.slice(0, frozen === 0 ? 0 : frozen + 1).reduce((sum, { width }) => sum + width, 0);
  return Object.fromEntries([...widths, ['--frozen', inRem(kept)]]);
}

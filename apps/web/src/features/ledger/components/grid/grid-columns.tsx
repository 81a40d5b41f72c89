import type { FullLedgerRow, GridColumn } from '@bihuan/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DaysLeft, DueDate } from '../../../../shared/trade/due-date';
import { LightBadge } from '../../../../shared/trade/light-badge';
import { Marked } from './marked';

type Drawn = Partial<Record<GridColumn, (row: FullLedgerRow, find: string) => ReactNode>>;

/** Cells that are more than their words. Links and ticks inside take no Tab: the keys of the grid reach them. */
export const drawnCells: Drawn = {
  number: ({ number }, find) => <Marked text={number} find={find} />,
  'external-number': ({ externalNumber }, find) => <Marked text={externalNumber ?? ''} find={find} />,
  title: ({ id, title }, find) => (
    <Link to={`/cases/${id}`} tabIndex={-1} title={title}>
      <Marked text={title} find={find} />
    </Link>
  ),
  light: ({ light }) => <LightBadge light={light} />,
  'due-on': (row) => <DueDate of={row} />,
  'days-left': ({ workingDaysLeft, state }) => (state.open ? <DaysLeft days={workingDaysLeft} /> : null),
  progress: ({ progress }, find) =>
    progress && (
      <span title={`${progress.on} ${progress.text}`}>
        <Marked text={progress.text} find={find} />
      </span>
    ),
};

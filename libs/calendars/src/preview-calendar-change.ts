import type { CalendarChange, CalendarPreview, PageQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CalendarProposals } from './calendar-proposal';
import { countConcerned, type MovedCase } from './moved-cases.queries';

/** Tells what would come of a change of a calendar, and writes nothing: which days differ, which open cases move. */
@Injectable()
export class PreviewCalendarChange {
  constructor(
    private readonly dataSource: DataSource,
    private readonly proposals: CalendarProposals,
  ) {}

  execute(change: CalendarChange, { page, pageSize }: PageQuery): Promise<CalendarPreview> {
    // one snapshot: the count, the list and its print belong together
    return this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      const { moved, fingerprint, differences } = await this.proposals.of(tx, change);
      return {
        fingerprint,
        days: differences,
        open: await countConcerned(tx, change.unitId),
        moved: moved.length,
        later: moved.filter((one) => shiftOf(one) > 0).length,
        earlier: moved.filter((one) => shiftOf(one) < 0).length,
        cases: { items: moved.slice((page - 1) * pageSize, page * pageSize), page, pageSize, total: moved.length },
      };
    });
  }
}

function shiftOf({ dueBefore, dueAfter }: MovedCase): number {
  return (dueAfter ?? '').localeCompare(dueBefore ?? '', 'en');
}

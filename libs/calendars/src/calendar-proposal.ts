import { createHash } from 'node:crypto';
import type { CalendarChange, CalendarDay, CalendarPreview, CalendarView } from '@bihuan/contracts';
import { loadCalendars, UnitRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CalendarQueries } from './calendar.queries';
import {
  CalendarUnchanged,
  EmptyCalendar,
  ListedElsewhere,
  UnknownCalendarUnit,
  YearNotPublished,
} from './calendars.errors';
import { movedCases, type MovedCase } from './moved-cases.queries';
import { differences, proposedDays } from './proposed-days';

/** A change of a calendar thought through: what it leaves, what it moves, and a print of all that. */
export type Proposal = {
  /** The number of the version that it would be. */
  readonly version: number;
  readonly days: readonly CalendarDay[];
  readonly differences: CalendarPreview['days'];
  readonly moved: readonly MovedCase[];
  readonly fingerprint: string;
};

/** Thinks a change of a calendar through, as things stand in a transaction; the preview and the confirmation share it. */
@Injectable()
export class CalendarProposals {
  constructor(private readonly calendars: CalendarQueries) {}

  async of(tx: EntityManager, change: CalendarChange): Promise<Proposal> {
    const { unitId, year } = change;
    const current = await this.currentOf(tx, change);
    const days = proposedDays(current.days, change);
    if (unitId === null && days.length === 0) throw new EmptyCalendar(year);
    const changed = differences(current.days, days);
    if (changed.length === 0) throw new CalendarUnchanged(year);
    if (change.kind === 'correct') await this.requireOwnDays(tx, change, changed);
    const moved = await movedCases(tx, unitId, await loadCalendars(tx, { unitId, year, days }));
    const version = current.version + 1;
    const print = JSON.stringify([unitId, year, version, days, moved.map(traceOf)]);
    const fingerprint = createHash('sha256').update(print).digest('hex');
    return { version, days, differences: changed, moved, fingerprint };
  }

  /** The list that a change starts from; a year that nobody announced can only be imported as a whole. */
  private async currentOf(
    tx: EntityManager,
    { kind, unitId, year }: CalendarChange,
  ): Promise<Pick<CalendarView, 'version' | 'days'>> {
    if (unitId !== null && !(await tx.existsBy(UnitRow, { id: unitId }))) throw new UnknownCalendarUnit();
    const current = await this.calendars.findByYear(unitId, year, tx);
    if (!current && unitId === null && kind === 'correct') throw new YearNotPublished(year);
    return current ?? { version: 0, days: [] };
  }

  /** A day that the next year's list names is corrected there, or nothing would come of it. */
  private async requireOwnDays(
    tx: EntityManager,
    { unitId, year }: CalendarChange,
    changed: CalendarPreview['days'],
  ): Promise<void> {
    const next = await this.calendars.findByYear(unitId, year + 1, tx);
    const elsewhere = changed.find(({ date }) => next?.days.some((day) => day.date === date));
    if (elsewhere) throw new ListedElsewhere(elsewhere.date, year + 1);
  }
}

function traceOf({ case: { id }, dueBefore, dueAfter, flaggedBefore, flaggedAfter }: MovedCase): readonly unknown[] {
  return [id, dueBefore, dueAfter, flaggedBefore, flaggedAfter];
}

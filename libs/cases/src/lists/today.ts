import { localDateOf, type UnitCalendars } from '@bihuan/calendar';
import type { Ladder } from '@bihuan/contracts';
import { loadCalendars, loadLadders } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Reading } from '../case-clock';

/** The day on which lights are judged, and the calendars and ladders to judge by. */
export type AsOf = { readonly today: string; readonly calendars: UnitCalendars; readonly ladders: readonly Ladder[] };

/** A day with the calendars and the ladders in force. */
export async function asOfDay(manager: EntityManager, today: string): Promise<AsOf> {
  return { today, calendars: await loadCalendars(manager), ladders: await loadLadders(manager) };
}

/** What one case is judged by: its calendar is that of a unit. */
export function readingAt({ today, calendars, ladders }: AsOf, unitId: string | null): Reading {
  return { today, calendar: calendars.of(unitId), ladders };
}

/** Today in the office's time zone, with the calendars and the ladders in force. */
@Injectable()
export class Today {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** With the time zone in which the day is told. */
  async asOf(): Promise<AsOf & { readonly timeZone: string }> {
    const { timeZone } = this.config;
    return {
      ...(await asOfDay(this.dataSource.manager, localDateOf(this.clock.now().toISOString(), timeZone))),
      timeZone,
    };
  }
}

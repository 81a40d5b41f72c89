import { localDateOf, localMoment, type WorkCalendar } from '@bihuan/calendar';
import type { Ladder } from '@bihuan/contracts';
import { loadLadders, loadWorkCalendar } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** The day on which lights are judged, and the calendar and the ladders to judge by. */
export type AsOf = { readonly today: string; readonly calendar: WorkCalendar; readonly ladders: readonly Ladder[] };

/** Today in the office's time zone, with the calendar and the ladders in force. */
@Injectable()
export class Today {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async asOf(): Promise<AsOf> {
    return {
      today: localDateOf(this.clock.now().toISOString(), this.config.timeZone),
      calendar: await loadWorkCalendar(this.dataSource.manager),
      ladders: await loadLadders(this.dataSource.manager),
    };
  }

  /** The moment at which the running year began in the office's time zone. */
  yearBegan(today: string): string {
    return localMoment(`${today.slice(0, 4)}-01-01`, '00:00', this.config.timeZone);
  }
}

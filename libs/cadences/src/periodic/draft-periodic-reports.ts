import { randomUUID } from 'node:crypto';
import { localDateOf, type Period } from '@bihuan/calendar';
import { periodicKind, type PeriodicKind } from '@bihuan/contracts';
import { loadCalendars, PeriodicReportRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { atOneMoment } from '../at-one-moment';
import { oneByOne } from '../one-by-one';
import { officesAtWork, type Office } from '../offices.queries';
import { composePeriodic, templateVersions } from './compose-periodic';
import { duePeriods } from './due-periods';
import { readFacts } from './read-facts';

type Due = { readonly office: Office; readonly kind: PeriodicKind; readonly period: Period };

/**
 * Drafts the weekly sheets and monthly bulletins that are due: on the first working day after the period, or as soon as a
 * process runs again. Any number of processes may do this at once: one row per office and period is kept.
 */
@Injectable()
export class DraftPeriodicReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(): Promise<void> {
    const { manager } = this.dataSource;
    const calendars = await loadCalendars(manager);
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    await oneByOne(await officesAtWork(manager), 'offices', async (office) => {
      for (const kind of periodicKind.options) {
        const [row] = await manager.query<{ last: string | null }[]>(
          'SELECT max(from_day) AS last FROM periodic_report WHERE office_unit_id = $1 AND kind = $2',
          [office.id, kind],
        );
        const last = row?.last ?? null;
        const due = duePeriods(kind, { today, last, calendar: calendars.of(office.id) });
        for (const period of due) await this.draft({ office, kind, period });
      }
    });
  }

  private async draft({ office, kind, period }: Due): Promise<void> {
    const asked = { kind, officeUnitId: office.id, period, timeZone: this.config.timeZone };
    const facts = await atOneMoment(this.dataSource, (tx) => readFacts(tx, asked));
    const composed = { kind, facts, remarks: '', leftOut: [] };
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(PeriodicReportRow)
      .values({
        ...composed,
        id: randomUUID(),
        officeUnitId: office.id,
        fromDay: period.from,
        toDay: period.to,
        status: 'draft',
        version: 1,
        templateVersion: templateVersions[kind],
        tree: composePeriodic(composed),
        editedBy: [],
        draftedAt: this.clock.now(),
      } as never)
      .orIgnore()
      .execute();
  }
}

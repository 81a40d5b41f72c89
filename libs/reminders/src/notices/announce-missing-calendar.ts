import { localDateOf } from '@bihuan/calendar';
import { capabilities, missingCalendarYears, type Words } from '@bihuan/contracts';
import { loadWorkCalendar } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AddNotices } from './add-notices';

const WHY: Words = {
  zh: '您是系统管理员，负责维护工作日历',
  en: 'You are an administrator, who keeps the calendars',
};

/**
 * Tells those who keep the calendars that a year is not known: next year's from October on, and once a month until it is
 * there. The month is part of the cause, so any number of workers may look, as often as they like.
 */
@Injectable()
export class AnnounceMissingCalendar {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly addNotices: AddNotices,
  ) {}

  /** Tells how many notices are new. */
  async execute(): Promise<number> {
    const createdAt = this.clock.now();
    const today = localDateOf(createdAt.toISOString(), this.config.timeZone);
    const { publishedYears } = await loadWorkCalendar(this.dataSource.manager);
    const missing = missingCalendarYears(today, publishedYears);
    let told = 0;
    for (const year of missing) {
      told += await this.dataSource.transaction(async (tx) => {
        const message = {
          cause: `calendar-missing:${year}:${today.slice(0, 7)}`,
          kind: 'calendar.missing',
          caseId: null,
          title: titleOf(year, await countFlagged(tx)),
          urgent: null,
          createdAt,
        };
        const keepers = await keepersOfCalendars(tx);
        return this.addNotices.within(
          tx,
          message,
          keepers.map((personId) => ({ personId, why: WHY, topic: 'act' as const })),
        );
      });
    }
    return told;
  }
}

function titleOf(year: number, flagged: number): Words {
  return {
    zh: `${year} 年放假安排尚未导入${flagged > 0 ? `，${flagged} 个未办结事项的到期日待复核` : ''}：请在公布后到“工作日历”导入`,
    en: `The calendar of ${year} is not known${flagged > 0 ? `; the due dates of ${flagged} open cases rest on it` : ''}: import it once it is announced`,
  };
}

async function countFlagged(tx: EntityManager): Promise<number> {
  const [counted] = await tx.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM "case" WHERE open AND due_flagged',
  );
  return counted?.count ?? 0;
}

async function keepersOfCalendars(tx: EntityManager): Promise<readonly string[]> {
  const people = await tx.query<{ id: string }[]>(
    'SELECT id FROM person WHERE active AND jsonb_exists_any(roles, $1::text[]) ORDER BY id',
    [[...capabilities['calendars.manage']]],
  );
  return people.map(({ id }) => id);
}

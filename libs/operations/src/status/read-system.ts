import { statfs } from 'node:fs/promises';
import type { BackupRun, SystemView } from '@bihuan/contracts';
import { BackupRunRow, nationalYears, calendarsInForce } from '@bihuan/database';
import { AppConfig, OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { judge } from './judge';
import type { SystemFacts } from './system-facts';
import { SystemQueries } from './system.queries';

const SHOWN_BACKUPS = 14;

/** How every part of the system stands, for whoever looks after it. */
@Injectable()
export class ReadSystem {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: SystemQueries,
    private readonly config: AppConfig,
    private readonly office: OfficeClock,
  ) {}

  async execute(): Promise<SystemView> {
    const now = this.office.now();
    const backups = await this.dataSource.manager.find(BackupRunRow, { order: { day: 'DESC' }, take: SHOWN_BACKUPS });
    const facts = await this.facts(now, backups);
    return {
      asOf: now.toISOString(),
      checks: [...judge(facts)],
      queues: [...(facts.workers.queues ?? [])],
      backups: backups.map(toView),
    };
  }

  private async calendarUntil(): Promise<number> {
    return nationalYears(await calendarsInForce(this.dataSource.manager)).at(-1)?.year ?? 0;
  }

  private async facts(now: Date, backups: readonly BackupRunRow[]): Promise<SystemFacts> {
    const { backups: settings, mail } = this.config;
    return {
      now,
      today: this.office.today(),
      database: await this.queries.database(),
      workers: await this.queries.workers(now),
      waitingSince: await this.queries.waitingSince(now),
      mail: { isSet: mail.smtpUrl !== null, failed: await this.queries.failedDigests(now) },
      deliveries: await this.queries.failedDeliveries(now),
      calendarUntil: await this.calendarUntil(),
      journal: await this.queries.journal(),
      backup: {
        isSet: settings !== null,
        ...lastOf(backups),
        onDataDisk: settings?.withData === true,
      },
      disk: await diskAt(settings?.folder ?? '.'),
    };
  }
}

const lastOf = (backups: readonly BackupRunRow[]) => ({
  lastAt: backups.find(({ folder }) => folder !== null)?.finishedAt ?? null,
  failure: backups[0]?.failure ?? null,
});

async function diskAt(path: string): Promise<SystemFacts['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(path);
    return { free: bavail * bsize, total: blocks * bsize };
  } catch {
    return path === '.' ? null : diskAt('.'); // the folder is made with the first backup
  }
}

function toView({ day, startedAt, finishedAt, folder, bytes, failure }: BackupRunRow): BackupRun {
  return {
    day,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
    folder,
    bytes: bytes === null ? null : Number(bytes),
    failure,
  };
}

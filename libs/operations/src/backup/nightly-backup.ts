import { mkdir } from 'node:fs/promises';
import { localTimeOf } from '@bihuan/calendar';
import { AppConfig, LOGGER, OfficeClock } from '@bihuan/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { backUp } from './back-up';
import { pruneBackups } from './backup-folder';

/** Before this hour of the office's day nobody makes a backup. */
const FROM_HOUR = '02:00';

/** One backup a day by whichever worker claims it; one that failed is tried again an hour later, one that was killed after six. */
@Injectable()
export class NightlyBackup {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: AppConfig,
    private readonly office: OfficeClock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Tells the folder of what it wrote; null where there was nothing to do. */
  async execute(): Promise<string | null> {
    const { backups, databaseUrl } = this.config;
    if (backups === null || localTimeOf(this.office.now().toISOString(), this.office.timeZone) < FROM_HOUR) return null;
    const day = this.office.today();
    const now = this.office.now();
    if (!(await this.claim(day, now))) return null;
    try {
      await mkdir(backups.folder, { recursive: true, mode: 0o700 });
      const { folder, bytes } = await backUp(databaseUrl, backups.folder, now);
      await this.finish(day, { folder, bytes, failure: null });
      await pruneBackups(backups.folder, backups.keep);
      return folder;
    } catch (error) {
      this.logger.error({ err: error }, 'the backup failed and is tried again in an hour');
      const failure = error instanceof Error ? error.message : String(error);
      await this.finish(day, { folder: null, bytes: null, failure });
      return null;
    }
  }

  private async claim(day: string, now: Date): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `INSERT INTO backup_run AS b (day, started_at) VALUES ($1, $2)
       ON CONFLICT (day) DO UPDATE SET started_at = excluded.started_at, finished_at = NULL, failure = NULL
        WHERE (b.failure IS NOT NULL AND b.started_at < $2::timestamptz - interval '1 hour')
           OR (b.finished_at IS NULL AND b.started_at < $2::timestamptz - interval '6 hours')
       RETURNING day`,
      [day, now],
    );
    return rows.length > 0;
  }

  private async finish(
    day: string,
    { folder, bytes, failure }: Readonly<{ folder: string | null; bytes: number | null; failure: string | null }>,
  ): Promise<void> {
    await this.dataSource.query(
      'UPDATE backup_run SET finished_at = $2, folder = $3, bytes = $4, failure = $5 WHERE day = $1',
      [day, this.office.now(), folder, bytes, failure],
    );
  }
}

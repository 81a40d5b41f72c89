import { createHash } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import { JournalAnchorRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { canonical } from './journal';

/** The hash over the heads of all chains. */
export function anchorHash(heads: JournalAnchorRow['heads']): string {
  return createHash('sha256').update(canonical(heads)).digest('hex');
}

/** Once a day, hashes the heads of all cases' chains together; a second run on the same day does nothing. */
@Injectable()
export class AnchorJournal {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(): Promise<void> {
    const now = this.clock.now();
    const day = localDateOf(now.toISOString(), this.config.timeZone);
    if (await this.dataSource.manager.existsBy(JournalAnchorRow, { day })) return;
    const found = (await this.dataSource.query(
      `SELECT DISTINCT ON (case_id) case_id, sequence, hash FROM case_event ORDER BY case_id, sequence DESC`,
    )) as { case_id: string; sequence: number; hash: string }[];
    const heads = found.map(({ case_id, sequence, hash }): [string, number, string] => [case_id, sequence, hash]);
    await this.dataSource
      .createQueryBuilder()
      .insert()
      .into(JournalAnchorRow)
      .values({ day, cases: heads.length, heads, hash: anchorHash(heads), createdAt: now })
      .orIgnore()
      .execute();
  }
}

import { EventDraftRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, LessThan } from 'typeorm';

const KEPT_DAYS = 90;
const DAY = 86_400_000;

/** Forgets what was typed three months ago and never handed in. */
@Injectable()
export class PurgeDrafts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Tells how many it removed. */
  async execute(): Promise<number> {
    const updatedAt = LessThan(new Date(this.clock.now().getTime() - KEPT_DAYS * DAY));
    return (await this.dataSource.manager.delete(EventDraftRow, { updatedAt })).affected ?? 0;
  }
}

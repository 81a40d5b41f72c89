import type { Actor, NoticesRead } from '@bihuan/contracts';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { markRead } from './inbox.queries';

/** Marks the caller's own notices as read; ids of other people's are passed over in silence. */
@Injectable()
export class MarkNoticesRead {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { ids, topic }: NoticesRead): Promise<void> {
    if (actor.personId === null) return;
    const now = this.clock.now();
    const named = ids === 'all' ? null : ids;
    await markRead(this.dataSource.manager, { personId: actor.personId, ids: named, topic: topic ?? null, now });
  }
}

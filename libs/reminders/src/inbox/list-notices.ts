import type { Actor, NoticePage, NoticeQuery } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inboxPage } from './inbox.queries';

/** Shows the caller's own inbox; there is no way to ask for somebody else's. */
@Injectable()
export class ListNotices {
  constructor(private readonly dataSource: DataSource) {}

  async execute(actor: Actor, query: NoticeQuery): Promise<NoticePage> {
    if (actor.personId === null) return { items: [], ...query, total: 0, unread: 0 };
    return inboxPage(this.dataSource.manager, actor.personId, query);
  }
}

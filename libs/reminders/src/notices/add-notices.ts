import { localDateOf } from '@bihuan/calendar';
import type { NoticeTopic, Words } from '@bihuan/contracts';
import type { NoticeRow } from '@bihuan/database';
import { AppConfig } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FoldNotices } from './fold-notices';
import { insertNotices } from './notices.queries';
import { topicOfKind } from './notice-topic';
import { planNotices } from './plan-notices';
import { readersOf } from './readers.queries';

/** What is told, to whomever. */
export type Message = Pick<NoticeRow, 'cause' | 'kind' | 'caseId' | 'title' | 'createdAt' | 'urgent'> & {
  readonly documentId?: string;
};
/** Who is told, and why this person; what it is to them where its kind does not say. */
export type Addressee = { readonly personId: string; readonly why: Words; readonly topic?: NoticeTopic };

/**
 * Puts a message into inboxes: the one place where notices are written, and where it is decided, once, which other ways each
 * of them takes. What a person already has from the same cause is left alone, so adding twice adds once, whatever was
 * killed in between.
 */
@Injectable()
export class AddNotices {
  constructor(
    private readonly config: AppConfig,
    private readonly fold: FoldNotices,
  ) {}

  /** Tells how many notices are new, those folded included. */
  async within(tx: EntityManager, message: Message, addressees: readonly Addressee[]): Promise<number> {
    if (addressees.length === 0) return 0;
    const day = localDateOf(message.createdAt.toISOString(), this.config.timeZone);
    const readers = await readersOf(
      tx,
      addressees.map(({ personId }) => personId),
      day,
    );
    const topic = topicOfKind(message.kind);
    const planned = planNotices(
      addressees.map((to) => ({ ...to, topic: to.topic ?? topic })),
      readers,
      message.urgent !== null,
    );
    const { kept, folded } = await this.fold.within(tx, { message, day, planned });
    return folded + (await insertNotices(tx, message, kept));
  }
}

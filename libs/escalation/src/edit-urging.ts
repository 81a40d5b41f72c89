import { localDateOf } from '@bihuan/calendar';
import type { Actor, UrgingEditBody, UrgingView } from '@bihuan/contracts';
import { UrgingDocumentRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UrgingNotIssuable } from './escalation.errors';
import { holdUrging, type UrgingRef } from './hold-urging';
import { requireAction } from './urging-rights';
import { UrgingQueries } from './urging.queries';

/** What was approved is exactly what goes out: writing on an approved notice takes the approval back. */
const unapproved = {
  status: 'draft',
  approvedAt: null,
  approvedBy: null,
  approvedRole: null,
  approvedBasis: null,
  approvedOpinion: null,
  leaderApproval: null,
} as const;

/** Changes the words of a notice that is not out yet. */
@Injectable()
export class EditUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly urgings: UrgingQueries,
  ) {}

  execute(actor: Actor, ref: UrgingRef, { title, content }: UrgingEditBody): Promise<UrgingView> {
    return this.dataSource.transaction(async (tx) => {
      const held = await holdUrging(tx, actor, ref);
      requireAction(actor, 'edit', held);
      const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
      if (content.answerBy < today) throw new UrgingNotIssuable('date-passed');
      const { authors, version } = held.document;
      const author = actor.personId ?? '';
      await tx.update(
        UrgingDocumentRow,
        { id: ref.id },
        { ...unapproved, title, content, version: version + 1, authors: [...new Set([...authors, author])] },
      );
      return this.urgings.getById(actor, ref.id, tx);
    });
  }
}

import type { Actor, DraftBody, DraftView } from '@bihuan/contracts';
import { EventDraftRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CaseRepository } from '../case.repository';

/** So many forms of one case may lie about half filled in; of more, the oldest go. */
export const MOST_DRAFTS = 20;

type Draft = { readonly actor: Actor; readonly caseId: string; readonly name: string };

/**
 * Keeps what somebody typed into a form of a case, so that a closed browser does not lose it. It is no event: the case
 * does not change, its journal says nothing, and the last writer wins, as there is only one.
 */
@Injectable()
export class KeepDraft {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseRepository,
    private readonly clock: Clock,
  ) {}

  async execute({ actor, caseId, name }: Draft, { values }: DraftBody): Promise<DraftView> {
    const updatedAt = this.clock.now();
    const personId = actor.personId ?? '';
    await this.dataSource.transaction(async (tx) => {
      await this.cases.requireVisible(tx, actor, caseId);
      await tx.upsert(EventDraftRow, { personId, caseId, name, typed: values as object, updatedAt }, [
        'personId',
        'caseId',
        'name',
      ]);
      await tx.query(
        `DELETE FROM event_draft WHERE person_id = $1 AND case_id = $2 AND name IN (
           SELECT name FROM event_draft WHERE person_id = $1 AND case_id = $2
           ORDER BY updated_at DESC, name OFFSET $3)`,
        [personId, caseId, MOST_DRAFTS],
      );
    });
    return { name, values, savedAt: updatedAt.toISOString() };
  }
}

/** Forgets a draft: it was handed in, or is not wanted any more. One that is not there is forgotten already. */
@Injectable()
export class DiscardDraft {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ actor, caseId, name }: Draft): Promise<void> {
    await this.dataSource.manager.delete(EventDraftRow, { personId: actor.personId ?? '', caseId, name });
  }
}

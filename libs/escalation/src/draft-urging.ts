import type { Actor, CaseRole, UrgingColour, UrgingDraftBody, UrgingView } from '@bihuan/contracts';
import { CaseRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { caseRolesOf } from '@bihuan/workflow';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { NobodyToUrge, NotYourUrging } from './escalation.errors';
import { insertDraft } from './new-draft';
import { requireVisibleCase } from './readable-urgings';
import { UrgingQueries } from './urging.queries';

/** The step of the ladder that a notice by hand stands for (domain notes §3.5). */
const levels: Readonly<Record<UrgingColour, number>> = { blue: 1, yellow: 2, red: 3 };
const drafters: readonly CaseRole[] = ['office-clerk', 'office-lead'];

/** Drafts an urging notice by hand, at any step, with a reason: what is urgent may begin at yellow or red. */
@Injectable()
export class DraftUrging {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly urgings: UrgingQueries,
  ) {}

  execute(actor: Actor, caseId: string, { colour, reason }: UrgingDraftBody): Promise<UrgingView> {
    return this.dataSource.transaction(async (tx) => {
      await requireVisibleCase(tx, actor, caseId);
      const lock = { mode: 'pessimistic_write' } as const;
      const row = await tx.findOneOrFail(CaseRow, { where: { id: caseId }, lock });
      const roles = caseRolesOf(actor, row.context);
      if (!actor.personId || !drafters.some((role) => roles.includes(role)))
        throw new NotYourUrging({ zh: '督查专员、督查机构负责人', en: 'office clerk or head of office' });
      if (!row.open || row.issuedOn === null) throw new NobodyToUrge();
      const id = await insertDraft(tx, {
        row,
        colour,
        reason,
        level: levels[colour],
        proposalId: null,
        author: { personId: actor.personId, name: actor.name },
        now: this.clock.now(),
        timeZone: this.config.timeZone,
      });
      return this.urgings.getById(actor, id, tx);
    });
  }
}

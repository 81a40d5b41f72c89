import { randomUUID } from 'node:crypto';
import { localDateOf } from '@bihuan/calendar';
import type { RungEffect, UrgingColour } from '@bihuan/contracts';
import { CaseRow, EscalationProposalRow, TimerRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { insertDraft } from './new-draft';

/** The urging notice that an effect drafts; the others are candidates for people to decide on. */
const drafted: Readonly<Partial<Record<RungEffect, UrgingColour>>> = {
  'urging-blue': 'blue',
  'urging-yellow': 'yellow',
  'urging-red': 'red',
};

/**
 * Writes down what a rung of the ladder proposes for a case, and drafts the urging notice that it asks for. It issues nothing.
 * Running again adds nothing; a case that is no longer late, or that waits for a decision of the same kind, is left alone.
 */
@Injectable()
export class ProposeEscalation {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  async execute(timerId: string): Promise<void> {
    await this.dataSource.transaction(async (tx) => {
      const timer = await tx.findOneBy(TimerRow, { id: timerId });
      if (!timer || timer.effects.length === 0) return;
      const where = { id: timer.caseId };
      const row = await tx.findOne(CaseRow, { where, lock: { mode: 'pessimistic_write' } });
      const now = this.clock.now();
      const today = localDateOf(now.toISOString(), this.config.timeZone);
      for (const effect of timer.effects) {
        if (row && stillDue(row, effect, today)) await this.propose(tx, { timer, row, effect, now });
      }
    });
  }

  private async propose(tx: EntityManager, { timer, row, effect, now }: Proposed): Promise<void> {
    const colour = drafted[effect];
    if (colour && (await isAtHand(tx, row.id, colour))) return;
    const id = randomUUID();
    const { raw } = await tx
      .createQueryBuilder()
      .insert()
      .into(EscalationProposalRow)
      .values({
        id,
        caseId: row.id,
        officeUnitId: row.officeUnitId,
        timerId: timer.id,
        rung: timer.kind,
        effect,
        level: timer.level,
        cause: `timer:${timer.id}:${effect}`,
        dueOn: row.dueOn ?? undefined,
        createdAt: now,
        status: 'open',
      })
      .orIgnore()
      .returning('id')
      .execute();
    if (!colour || (raw as unknown[]).length === 0) return;
    const draft = { row, colour, level: timer.level, proposalId: id, reason: null, author: null, now };
    await insertDraft(tx, { ...draft, timeZone: this.config.timeZone });
  }
}

type Proposed = {
  readonly timer: TimerRow;
  readonly row: CaseRow;
  readonly effect: RungEffect;
  readonly now: Date;
};

/** A blue notice may come before the due date; everything else only after it, and while the unit still owes the work. */
function stillDue(row: CaseRow, effect: RungEffect, today: string): boolean {
  const atWork = row.open && row.leadUnitId !== null && row.handedInOn === null && row.suspendedOn === null;
  return atWork && row.dueOn !== null && (effect === 'urging-blue' || row.dueOn < today);
}

/** Whether a notice of the same colour waits to be approved or issued already, drafted by the ladder or by hand. */
async function isAtHand(tx: EntityManager, caseId: string, colour: UrgingColour): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM urging_document d WHERE d.case_id = $1 AND d.colour = $2 AND d.status IN ('draft', 'approved') LIMIT 1`,
    [caseId, colour],
  );
  return found.length > 0;
}

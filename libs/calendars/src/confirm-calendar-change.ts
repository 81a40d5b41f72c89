import { randomUUID } from 'node:crypto';
import type { Actor, CalendarConfirmation, ReprojectionView } from '@bihuan/contracts';
import { AccessLogRow, appendToOutbox, CalendarVersionRow, ReprojectionRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { CalendarProposals, type Proposal } from './calendar-proposal';
import { StalePreview } from './calendars.errors';
import { CONCERNED } from './moved-cases.queries';
import { ReprojectionQueries } from './reprojection.queries';

/** Who changes a calendar, and from which address. */
type Caller = { readonly actor: Actor; readonly address: string | null };

/** Changes of calendars one after the other: each is counted on the one before. */
const ONE_AT_A_TIME = `SELECT pg_advisory_xact_lock(hashtext('calendar_version'))`;

/**
 * Writes a new version of a calendar that somebody has seen the consequences of, and asks for its open cases to be counted
 * again. What was seen must still be what would happen; if it is not, nothing is written and the caller is asked again.
 */
@Injectable()
export class ConfirmCalendarChange {
  constructor(
    private readonly dataSource: DataSource,
    private readonly proposals: CalendarProposals,
    private readonly reprojections: ReprojectionQueries,
    private readonly clock: Clock,
  ) {}

  execute(caller: Caller, confirmation: CalendarConfirmation): Promise<ReprojectionView> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query(ONE_AT_A_TIME);
      const proposal = await this.proposals.of(tx, confirmation.change);
      if (proposal.fingerprint !== confirmation.fingerprint) throw new StalePreview(proposal.moved.length);
      const versionId = await this.writeVersion(tx, caller, confirmation, proposal);
      const id = await this.ask(tx, versionId, confirmation.change.unitId);
      await this.log(tx, caller, confirmation, proposal);
      return this.reprojections.getById(id, tx);
    });
  }

  private async writeVersion(
    tx: EntityManager,
    { actor }: Caller,
    { change: { unitId, year }, reason }: CalendarConfirmation,
    { version, days }: Proposal,
  ): Promise<string> {
    const id = randomUUID();
    const stamp = { createdAt: this.clock.now(), createdBy: actor.personId };
    await tx.insert(CalendarVersionRow, { id, year, unitId, version, days: [...days], reason, ...stamp });
    return id;
  }

  /** Every open case that keeps to the calendar, moved or not: its reminders may move although its date does not. */
  private async ask(tx: EntityManager, calendarVersionId: string, unitId: string | null): Promise<string> {
    const id = randomUUID();
    const now = this.clock.now();
    const times = { createdAt: now, progressedAt: now };
    await tx.insert(ReprojectionRow, { id, calendarVersionId, status: 'waiting', total: 0, ...times });
    await tx.query(
      `INSERT INTO reprojection_item (reprojection_id, case_id, position, status)
       SELECT $2, c.id, row_number() OVER (ORDER BY c.number), 'waiting' FROM "case" c WHERE ${CONCERNED}`,
      [unitId, id],
    );
    await tx.query(
      `UPDATE reprojection SET total = (SELECT count(*) FROM reprojection_item WHERE reprojection_id = $1) WHERE id = $1`,
      [id],
    );
    await appendToOutbox(tx, 'calendar.reproject', { reprojectionId: id });
    return id;
  }

  private async log(
    tx: EntityManager,
    { actor, address }: Caller,
    { change: { kind, unitId, year }, reason }: CalendarConfirmation,
    { version, moved }: Proposal,
  ): Promise<void> {
    await tx.insert(AccessLogRow, {
      id: randomUUID(),
      at: this.clock.now(),
      personId: actor.personId,
      action: kind === 'import' ? 'calendar.imported' : 'calendar.corrected',
      subject: String(year),
      success: true,
      address,
      details: { ...(unitId !== null && { unitId }), version, reason, moved: moved.length },
    });
  }
}

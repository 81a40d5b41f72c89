import { daysBetween } from '@bihuan/calendar';
import { LONGEST_ABSENCE_DAYS, type AbsenceBody, type AbsenceView } from '@bihuan/contracts';
import { AbsenceRow, PersonRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { UnknownPerson } from '../people.errors';
import { AbsenceQueries } from './absence.queries';
import { AbsenceOverlaps, UnfitDeputy, WrongAbsence } from './absences.errors';

/**
 * Enters a time during which somebody is away and a deputy is told what they are told. By the person, or by an administrator
 * for them. The deputy may do no more than before.
 */
@Injectable()
export class EnterAbsence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly absences: AbsenceQueries,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ actor, address }: Caller, personId: string, body: AbsenceBody): Promise<AbsenceView[]> {
    this.checkDays(body);
    await this.dataSource.transaction(async (tx) => {
      // one at a time for a person, so that two that overlap cannot both be entered
      const person = await tx.findOne(PersonRow, { where: { id: personId }, lock: { mode: 'pessimistic_write' } });
      if (!person) throw new UnknownPerson();
      if (!(await this.absences.isFit(tx, personId, body.deputyId))) throw new UnfitDeputy();
      if (await overlaps(tx, personId, body)) throw new AbsenceOverlaps();
      const id = randomUUID();
      const { deputyId, from, until } = body;
      const setBy = actor.personId ?? personId;
      const createdAt = this.clock.now();
      await tx.insert(AbsenceRow, { id, personId, deputyId, fromOn: from, untilOn: until, setBy, createdAt });
      await this.accessLog.recordIn(tx, {
        personId: actor.personId,
        action: 'absence.entered',
        subject: personId,
        success: true,
        address,
        details: { absenceId: id, ...body },
      });
    });
    return this.absences.listOf(personId);
  }

  private checkDays({ from, until }: AbsenceBody): void {
    if (until < this.absences.today()) throw new WrongAbsence('over');
    if (daysBetween(from, until) >= LONGEST_ABSENCE_DAYS) throw new WrongAbsence('too-long');
  }
}

async function overlaps(tx: EntityManager, personId: string, { from, until }: AbsenceBody): Promise<boolean> {
  const found = await tx.query<unknown[]>(
    `SELECT 1 FROM absence WHERE person_id = $1 AND ended_at IS NULL AND from_on <= $3::date AND until_on >= $2::date`,
    [personId, from, until],
  );
  return found.length > 0;
}

import type { AbsenceView } from '@bihuan/contracts';
import { AbsenceRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { AbsenceQueries } from './absence.queries';
import { UnknownAbsence } from './absences.errors';

/** Ends an absence before its last day, or takes one back that has not begun. Once it is over there is nothing to end. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly absences: AbsenceQueries,
    private readonly accessLog: AccessLog,
  ) {}

  async execute({ actor, address }: Caller, personId: string, absenceId: string): Promise<AbsenceView[]> {
    await this.dataSource.transaction(async (tx) => {
      const own = { id: absenceId, personId, endedAt: IsNull() };
      const { affected } = await tx.update(AbsenceRow, own, { endedAt: this.clock.now() });
      if (affected !== 1) throw new UnknownAbsence();
      await this.accessLog.recordIn(tx, {
        personId: actor.personId,
        action: 'absence.ended',
        subject: personId,
        success: true,
        address,
        details: { absenceId },
      });
    });
    return this.absences.listOf(personId);
  }
}

import { mayStandIn } from '@bihuan/access';
import { localDateOf } from '@bihuan/calendar';
import type { AbsenceView, DeputyQuery, DeputyView, PlainDate } from '@bihuan/contracts';
import { PersonRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownPerson } from '../people.errors';

/** More than this are not listed: a name narrows them. */
const LISTED = 50;

type AbsenceRecord = {
  readonly id: string;
  readonly deputy_id: string;
  readonly deputy: string;
  readonly deputy_unit: string;
  readonly from_on: PlainDate;
  readonly until_on: PlainDate;
  readonly setter_id: string;
  readonly setter: string;
};

@Injectable()
export class AbsenceQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** The day it is in the office. */
  today(): PlainDate {
    return localDateOf(this.clock.now().toISOString(), this.config.timeZone);
  }

  /** The absences of a person that are not over, the next one first. */
  async listOf(personId: string): Promise<AbsenceView[]> {
    const { manager } = this.dataSource;
    await knownPerson(manager, personId);
    const records = await manager.query<AbsenceRecord[]>(
      `SELECT a.id, d.id AS deputy_id, d.name AS deputy, u.name AS deputy_unit, a.from_on::text, a.until_on::text,
              s.id AS setter_id, s.name AS setter
         FROM absence a JOIN person d ON d.id = a.deputy_id JOIN unit u ON u.id = d.unit_id JOIN person s ON s.id = a.set_by
        WHERE a.person_id = $1 AND a.ended_at IS NULL AND a.until_on >= $2::date
        ORDER BY a.from_on`,
      [personId, this.today()],
    );
    return records.map(toView);
  }

  /** Who may stand in for a person, by name. */
  async deputiesFor(personId: string, { text }: DeputyQuery): Promise<DeputyView[]> {
    const { manager } = this.dataSource;
    await knownPerson(manager, personId);
    return manager.query<DeputyView[]>(
      `SELECT d.id, d.name, du.name AS unit ${standIns}
          AND ($2::text IS NULL OR d.name ILIKE $2) ORDER BY du.id = pu.id DESC, d.name, d.id LIMIT ${LISTED}`,
      [personId, text ? `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%` : null],
    );
  }

  async isFit(tx: EntityManager, personId: string, deputyId: string): Promise<boolean> {
    const found = await tx.query<unknown[]>(`SELECT 1 ${standIns} AND d.id = $2`, [personId, deputyId]);
    return found.length > 0;
  }
}

const standIns = `
  FROM person p JOIN unit pu ON pu.id = p.unit_id
  JOIN person d ON d.id <> p.id JOIN unit du ON du.id = d.unit_id
 WHERE p.id = $1 AND ${mayStandIn}`;

async function knownPerson(manager: EntityManager, id: string): Promise<void> {
  if (!(await manager.existsBy(PersonRow, { id }))) throw new UnknownPerson();
}

function toView(record: AbsenceRecord): AbsenceView {
  return {
    id: record.id,
    deputy: { id: record.deputy_id, name: record.deputy, unit: record.deputy_unit },
    from: record.from_on,
    until: record.until_on,
    setBy: { id: record.setter_id, name: record.setter },
  };
}

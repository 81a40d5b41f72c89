import type { PersonBody, PersonView } from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { LoginTaken } from '../people.errors';
import { Passwords } from '../sessions/passwords';
import { requireUnitInUse } from '../units/unit-holdings';
import { PersonQueries } from './person.queries';

@Injectable()
export class CreatePerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly people: PersonQueries,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(caller: Caller, body: PersonBody): Promise<PersonView> {
    const { password, phone = null, ...person } = body;
    const passwordHash = await this.passwords.hash(password);
    return this.dataSource.transaction(async (tx) => {
      await requireUnitInUse(tx, body.unitId);
      const id = await insertPerson(tx, { ...person, phone, roles: [...new Set(person.roles)] }, passwordHash);
      await this.accessLog.recordIn(tx, {
        personId: caller.actor.personId,
        action: 'person.created',
        subject: id,
        success: true,
        address: caller.address,
        details: { ...person, hasPhone: phone !== null },
      });
      return this.people.getById(tx, id);
    });
  }
}

async function insertPerson(
  tx: EntityManager,
  person: Omit<PersonBody, 'password'>,
  passwordHash: string,
): Promise<string> {
  const { unitId, login, name, roles, email, phone, active } = person;
  const inserted = await tx.query<{ id: string }[]>(
    `INSERT INTO person (id, unit_id, login, name, roles, email, phone, password_hash, active)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (login) DO NOTHING RETURNING id`,
    [randomUUID(), unitId, login, name, JSON.stringify(roles), email, phone ?? null, passwordHash, active],
  );
  const id = inserted[0]?.id;
  if (id === undefined) throw new LoginTaken();
  return id;
}

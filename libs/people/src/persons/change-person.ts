import type { PersonChange, PersonView } from '@bihuan/contracts';
import { PersonRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { LastAdmin, UnknownPerson } from '../people.errors';
import { Passwords } from '../sessions/passwords';
import { removeSessions } from '../sessions/remove-sessions';
import { requireUnitInUse } from '../units/unit-holdings';
import { PersonQueries } from './person.queries';

/** Changes what is known of a person. Deactivation and a new password end the person's sessions. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly dataSource: DataSource,
    private readonly passwords: Passwords,
    private readonly people: PersonQueries,
    private readonly accessLog: AccessLog,
  ) {}

  async execute(caller: Caller, id: string, body: PersonChange): Promise<PersonView> {
    const { password, phone, ...change } = body;
    const passwordHash = password === undefined ? undefined : await this.passwords.hash(password);
    return this.dataSource.transaction(async (tx) => {
      if (!isActiveAdmin(change)) await keepAnAdmin(tx, id);
      const before = await tx.findOne(PersonRow, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!before) throw new UnknownPerson();
      if (change.unitId !== before.unitId) await requireUnitInUse(tx, change.unitId);
      const roles = [...new Set(change.roles)];
      await tx.update(
        PersonRow,
        { id },
        {
          ...change,
          roles,
          ...(passwordHash && { passwordHash }),
          ...(phone !== undefined && { phone }),
        },
      );
      if (!change.active || passwordHash) {
        await removeSessions(tx, { personId: id }, { accessLog: this.accessLog, reason: 'session-ended' });
      }
      const { name, unitId, roles: oldRoles, email, active } = before;
      await this.accessLog.recordIn(tx, {
        personId: caller.actor.personId,
        action: 'person.changed',
        subject: id,
        success: true,
        address: caller.address,
        details: {
          before: { name, unitId, roles: oldRoles, email, active },
          after: change,
          passwordReset: passwordHash !== undefined,
          phoneChanged: phone !== undefined && phone !== (before.phone ?? null),
        },
      });
      return this.people.getById(tx, id);
    });
  }
}

const isActiveAdmin = ({ active, roles }: Pick<PersonChange, 'active' | 'roles'>): boolean =>
  active && roles.includes('admin');

/**
 * Locks all administrators, so that two who remove each other at once cannot both succeed. Like the lock on the person, it
 * leaves the key free: whoever signs out holds the session that we are about to end, and writes a line that refers to us.
 */
async function keepAnAdmin(tx: EntityManager, id: string): Promise<void> {
  const admins = await tx.query<{ id: string }[]>(
    `SELECT id FROM person WHERE active AND roles @> '["admin"]' ORDER BY id FOR NO KEY UPDATE`,
  );
  if (admins.length === 1 && admins[0]?.id === id) throw new LastAdmin();
}

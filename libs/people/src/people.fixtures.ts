import { PersonRow, UnitRow } from '@bihuan/database';
import { systemActor } from '@bihuan/access';
import type { Role, UnitKind } from '@bihuan/contracts';
import { AppConfig, Clock, envSchema, PlatformModule } from '@bihuan/platform';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import type { Caller } from './caller';
import { PeopleModule } from './people.module';
import { Passwords } from './sessions/passwords';

/** For specs: a database that is already open, in place of the one the process would open. */
@Global()
@Module({})
class OpenDatabase {
  static with(dataSource: DataSource): DynamicModule {
    return {
      module: OpenDatabase,
      providers: [{ provide: DataSource, useValue: dataSource }],
      exports: [DataSource],
    };
  }
}

export const PASSWORD = 'Correct-horse-1';
export const operator: Caller = { actor: systemActor, address: null };

export function peopleModule(dataSource: DataSource, clock: Clock): Promise<TestingModule> {
  const config = new AppConfig(envSchema.parse({ DATABASE_URL: 'postgres://unused@127.0.0.1/unused' }));
  const logger = pino({ level: 'silent' });
  return Test.createTestingModule({
    imports: [PlatformModule.with({ config, logger, clock }), OpenDatabase.with(dataSource), PeopleModule],
  }).compile();
}

export async function aUnit(dataSource: DataSource, kind: UnitKind, parent?: UnitRow): Promise<UnitRow> {
  const id = randomUUID();
  const unit: UnitRow = {
    id,
    parentId: parent?.id ?? null,
    path: `${parent?.path ?? ''}${id}/`,
    name: `${kind} ${id.slice(0, 4)}`,
    shortName: kind,
    kind,
    active: true,
  };
  await dataSource.manager.insert(UnitRow, unit);
  return unit;
}

type PersonParts = {
  readonly unit: UnitRow;
  readonly login: string;
  readonly roles?: Role[];
  readonly active?: boolean;
};

export async function aPerson(dataSource: DataSource, parts: PersonParts): Promise<PersonRow> {
  const { unit, login, roles = ['unit-handler'], active = true } = parts;
  const person: PersonRow = {
    id: randomUUID(),
    unitId: unit.id,
    login,
    name: login.toUpperCase(),
    roles,
    email: null,
    passwordHash: await new Passwords().hash(PASSWORD),
    active,
  };
  await dataSource.manager.insert(PersonRow, person);
  return person;
}

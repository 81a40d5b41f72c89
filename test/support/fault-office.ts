import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ApplyCaseEvent, CasesModule, RegisterCase, VerifyJournal } from '@bihuan/cases';
import type { Actor, CaseEventBody } from '@bihuan/contracts';
import { DatabaseModule, SessionRow } from '@bihuan/database';
import { AppConfig, Clock, createLogger, envSchema, PlatformModule } from '@bihuan/platform';
import { CatchUpNotices, PlanDigests, RemindersModule, SweepTimers } from '@bihuan/reminders';
import { addPerson, addUnit, aRegistration, CSRF_TOKEN, seedOffice, type TestOffice } from '@bihuan/testing';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { WorkerModule } from '../../apps/worker/src/worker.module';
import type { MailServer } from './mail-server';
import { Tally } from './tally';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A clock that runs, set to another time than the machine's. */
export class MovedClock extends Clock {
  offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Sets it to a local time of Shanghai, such as `2026-03-03 10:00`. */
  set(local: string): void {
    this.offsetMs = new Date(`${local.replace(' ', 'T')}:00+08:00`).getTime() - Date.now();
  }

  advance(minutes: number): void {
    this.offsetMs += minutes * MINUTE;
  }
}

type Department = Pick<TestOffice['office'], 'id' | 'people'>;
export type FaultOfficePlan = {
  readonly databaseUrl: string;
  readonly departments?: number;
  /** Handlers of each department, beside its liaison and its leader. */
  readonly handlers?: number;
  readonly smtpUrl?: string;
  readonly redisUrl?: string;
};

/**
 * An office at work, for tests of what goes wrong: its cases go through the real door, its people can be reached, and at
 * the end it counts who was told of what. It stands at ten in the morning of a working day, whatever the day is outside.
 */
export class FaultOffice {
  readonly clock: MovedClock;
  readonly tally: Tally;

  private constructor(
    private readonly app: TestingModule,
    private readonly env: Readonly<Record<string, string>>,
    readonly people: TestOffice,
    readonly departments: readonly Department[],
  ) {
    this.clock = app.get(Clock);
    this.tally = new Tally(this.dataSource);
  }

  static async open({ databaseUrl, departments = 8, handlers = 4, ...urls }: FaultOfficePlan): Promise<FaultOffice> {
    const clock = new MovedClock();
    clock.set('2026-03-03 10:00');
    const env: Record<string, string> = { DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' };
    if (urls.smtpUrl) env['SMTP_URL'] = urls.smtpUrl;
    if (urls.redisUrl) env['REDIS_URL'] = urls.redisUrl;
    const config = new AppConfig(envSchema.parse(env));
    const platform = PlatformModule.with({ config, clock, logger: createLogger('office', 'silent') });
    const imports = [platform, DatabaseModule, CasesModule, RemindersModule];
    const app = await Test.createTestingModule({ imports }).compile();
    const people = await seedOffice(app.get(DataSource));
    const houses: Department[] = [];
    for (let index = 0; index < departments; index += 1)
      houses.push(await addDepartment(app.get(DataSource), people, { name: `第${index + 1}局`, handlers }));
    return new FaultOffice(app, env, people, houses);
  }

  get dataSource(): DataSource {
    return this.app.get(DataSource);
  }

  get<Provider>(provider: Type<Provider>): Provider {
    return this.app.get(provider, { strict: false });
  }

  async close(): Promise<void> {
    await this.app.close();
  }

  /** The environment of a process of this office, whose clock goes as the office's does now. */
  processEnv(more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
    const preload = `--require ${join(__dirname, 'moved-clock.cjs')}`;
    return { ...this.env, NODE_OPTIONS: preload, CLOCK_OFFSET_MS: String(this.clock.offsetMs), ...more };
  }

  /** The department that the n-th of something is given to, in turn. */
  department(turn: number): Department {
    const department = this.departments[turn % this.departments.length];
    if (!department) throw new Error('There are no departments');
    return department;
  }

  /** Registers cases for a department; nobody is told of them yet. */
  async register(department: Department, count: number): Promise<readonly string[]> {
    const registration = aRegistration({ leadUnitId: department.id });
    const register = this.get(RegisterCase);
    const made = Array.from({ length: count }, () => register.execute(this.people.clerk, registration));
    return (await Promise.all(made)).map(({ id }) => id);
  }

  raise(actor: Actor | undefined, caseId: string, body: CaseEventBody): Promise<{ readonly version: number }> {
    if (!actor) throw new Error('nobody to act');
    return this.get(ApplyCaseEvent).execute({ actor, caseId, expectedVersion: null, body });
  }

  async issue(caseIds: readonly string[]): Promise<void> {
    for (const id of caseIds) await this.raise(this.people.lead, id, { type: 'case.issued', note: null });
  }

  /** Arms a reminder on each of these cases that has just fallen due. */
  async remindOf(caseIds: readonly string[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO timer (id, case_id, kind, audience, due_at)
       SELECT gen_random_uuid(), id, 'plan-due', 'roles:lead-handler,lead-leader,office-clerk', $2::timestamptz
         FROM unnest($1::uuid[]) AS c(id)`,
      [caseIds, new Date(this.clock.now().getTime() - MINUTE)],
    );
  }

  /** What every worker does each half minute; done here, too, so that tests need not wait for it. */
  async sweep(): Promise<number> {
    const handed = await this.get(SweepTimers).execute();
    await this.get(PlanDigests).execute();
    return handed;
  }

  /** What a worker does in the hour that follows: asks again for all that was handed over and never came to an end. */
  async catchUp(minutes = 35): Promise<void> {
    this.clock.advance(minutes);
    await this.sweep();
    await this.get(CatchUpNotices).execute();
  }

  /** A worker in this process, on the office's clock; with its own queues, loops and connections. Close it. */
  async workerHere(): Promise<INestApplicationContext> {
    const config = new AppConfig(envSchema.parse(this.env));
    const parts = { config, clock: this.clock, logger: createLogger('worker', 'silent') };
    return NestFactory.createApplicationContext(WorkerModule.with(parts), { logger: false, abortOnError: false });
  }

  /** Whether all that is due has fired and everybody has been told; takes its time, so that asking is no load. */
  async isTold(): Promise<boolean> {
    const now = this.clock.now();
    const isTold = (await this.tally.unfired(now)) === 0 && (await this.tally.notices(now)).lost === 0;
    if (!isTold) await sleep(50);
    return isTold;
  }

  /** Ids of mails that a server has and of which the office does not know that it has: SMTP has no way to ask. */
  async inDoubt(mails: MailServer): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ email: string }[]>(
      'SELECT p.email FROM digest d JOIN person p ON p.id = d.person_id WHERE d.sent_at IS NULL',
    );
    const unsent = new Set(rows.map(({ email }) => email));
    return mails.taken.filter(({ to }) => unsent.has(to)).map(({ messageId }) => messageId);
  }

  /** The faults that `bihuan journal verify` finds. */
  async journalFaults(): Promise<readonly string[]> {
    return (await this.get(VerifyJournal).execute()).faults;
  }

  /** Signs a person in without a password; answers the headers of a request in this person's name. */
  async headersOf({ personId }: Pick<Actor, 'personId'>): Promise<Readonly<Record<string, string>>> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.dataSource.manager.insert(SessionRow, {
      tokenHash: createHash('sha256').update(token).digest('hex'),
      personId: personId ?? '',
      csrfToken: CSRF_TOKEN,
      createdAt: now,
      seenAt: now,
      expiresAt: new Date(now.getTime() + 12 * HOUR),
    });
    return { cookie: `bihuan_session=${token}`, 'x-csrf-token': CSRF_TOKEN, 'content-type': 'application/json' };
  }
}

async function addDepartment(
  dataSource: DataSource,
  { government }: TestOffice,
  { name, handlers }: { readonly name: string; readonly handlers: number },
): Promise<Department> {
  const { id } = await addUnit(dataSource, { name, kind: 'department', parentId: government.id });
  const liaison = await addPerson(dataSource, { id }, { name: `${name}联络员`, roles: ['unit-liaison'] });
  const leader = await addPerson(dataSource, { id }, { name: `${name}局长`, roles: ['unit-leader'] });
  await dataSource.query(
    `INSERT INTO person (id, unit_id, login, name, roles, email, password_hash, active)
     SELECT gen_random_uuid(), $1, 'h' || $2 || n, '承办' || n, '["unit-handler"]', 'h' || $2 || n || '@qinghe.example', '-', true
       FROM generate_series(1, $3::int) n`,
    [id, randomUUID().slice(0, 8), handlers],
  );
  return { id, people: { liaison, leader } };
}

import { problem as problemSchema, sessionView, type SessionView } from '@bihuan/contracts';
import { AccessLogRow, PersonRow, UnitRow } from '@bihuan/database';
import { Passwords, PeopleModule, type Caller } from '@bihuan/people';
import { AppConfig, DomainError, envSchema, PlatformModule } from '@bihuan/platform';
import { FakeClock, testDatabase, type TestDatabase } from '@bihuan/testing';
import cookie from '@fastify/cookie';
import {
  Body,
  Controller,
  Get,
  Global,
  Module,
  Param,
  Post,
  StandardSchemaSerializerInterceptor,
  Type,
} from '@nestjs/common';
import { APP_INTERCEPTOR, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { PeopleController } from '../people/people.controller';
import { UnitsController } from '../people/units.controller';
import { ProblemModule } from '../problem/problem.module';
import { PasswordController } from '../session/password.controller';
import { SessionController } from '../session/session.controller';
import { AccessModule } from './access.module';
import { Open, Requires, SignedIn } from './access-rule';
import { CurrentCaller, IfMatch } from './request-params';

class Forgotten extends DomainError {
  readonly code = 'test/forgotten';
}

@Controller('trial')
@SignedIn()
class TrialController {
  @Get('open')
  @Open()
  open(): { ok: boolean } {
    return { ok: true };
  }
  @Get('caller')
  caller(@CurrentCaller() caller: Caller): Caller {
    return caller;
  }
  @Post('version/:id')
  version(@IfMatch() version: number, @Param('id', { schema: z.uuid() }) id: string) {
    return { version, id };
  }
  @Post('body')
  body(@Body({ schema: z.strictObject({ names: z.array(z.string()) }) }) body: unknown): unknown {
    return body;
  }
  @Get('office')
  @Requires('overview.read')
  office(): { ok: boolean } {
    return { ok: true };
  }
  @Get('broken')
  broken(): never {
    throw new Error('the secret inside');
  }
  @Get('forgotten')
  forgotten(): never {
    throw new Forgotten({ zh: '内部', en: 'inside' });
  }
}

@Controller('careless')
class CarelessController {
  @Get()
  read(): string {
    return 'anyone may see this';
  }
}

const config = new AppConfig(
  envSchema.parse({ DATABASE_URL: 'postgres://unused@127.0.0.1/unused', PUBLIC_URL: 'https://bihuan.example' }),
);
const logged: string[] = [];
const logger = pino({ level: 'error' }, { write: (line: string) => logged.push(line) });
const PASSWORD = 'Correct-horse-1';

async function start(database: TestDatabase, controllers: Type[]): Promise<NestFastifyApplication> {
  @Global()
  @Module({ providers: [{ provide: DataSource, useValue: database.dataSource }], exports: [DataSource] })
  class OpenDatabase {}
  const clock = new FakeClock();
  const imports = [
    PlatformModule.with({ config, logger, clock }),
    OpenDatabase,
    PeopleModule,
    AccessModule,
    ProblemModule,
  ];
  const serializer = {
    provide: APP_INTERCEPTOR,
    inject: [Reflector],
    useFactory: (reflector: Reflector) => new StandardSchemaSerializerInterceptor(reflector),
  };
  const module = await Test.createTestingModule({ imports, controllers, providers: [serializer] }).compile();
  const adapter = new FastifyAdapter({ bodyLimit: 20_000 });
  const app = module.createNestApplication<NestFastifyApplication>(adapter, { logger: false });
  await app.register(cookie);
  app.setGlobalPrefix('api');
  await app.init();
  return app;
}

describe('the way into the API', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let unitId: string;

  beforeAll(async () => {
    database = await testDatabase();
    app = await start(database, [
      TrialController,
      SessionController,
      PasswordController,
      UnitsController,
      PeopleController,
    ]);
    unitId = randomUUID();
    const unit = { name: '督查室', shortName: '督查室', kind: 'office', active: true } as const;
    await database.dataSource.manager.insert(UnitRow, { ...unit, id: unitId, parentId: null, path: `${unitId}/` });
    const passwordHash = await app.get(Passwords, { strict: false }).hash(PASSWORD);
    const person = { unitId, email: null, active: true, passwordHash };
    await database.dataSource.manager.insert(PersonRow, [
      { ...person, id: randomUUID(), login: 'root', name: '管理员', roles: ['admin'] },
      { ...person, id: randomUUID(), login: 'clerk', name: '督查员', roles: ['office-clerk'] },
    ]);
  });
  afterAll(async () => {
    await app.close();
    await database.close();
  });

  type Ask = { method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'; headers?: Record<string, string>; payload?: object };
  const ask = (url: string, { method = 'GET', headers = {}, payload }: Ask = {}) =>
    app.inject({ url: `/api${url}`, method, headers, ...(payload && { payload }) });
  const signIn = (login: string, headers: Record<string, string> = {}) =>
    ask('/session', { method: 'POST', payload: { login, password: PASSWORD }, headers });
  const headersOf = async (login: string) => {
    const response = await signIn(login);
    const { csrfToken } = sessionView.parse(response.json<SessionView>());
    const token = response.cookies[0]?.value ?? '';
    return { cookie: `bihuan_session=${token}`, 'x-csrf-token': csrfToken };
  };
  const expectProblem = (response: Awaited<ReturnType<typeof ask>>, status: number, code: string) => {
    expect(response.statusCode).toBe(status);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    const problem = problemSchema.loose().parse(response.json());
    expect(problem).toMatchObject({ status, code, type: `/problems/${code}`, instance: expect.stringMatching(/./) });
    return problem;
  };

  it('is closed to everyone who is not signed in, except where it is open', async () => {
    expectProblem(await ask('/session'), 401, 'access/signed-out');
    expectProblem(await ask('/units', { headers: { cookie: 'bihuan_session=guess' } }), 401, 'access/signed-out');
    expect((await ask('/trial/open')).json()).toEqual({ ok: true });
  });

  it('hands out a cookie that scripts and other sites cannot use', async () => {
    const [given] = (await signIn('clerk')).cookies;
    expect(given).toMatchObject({
      name: 'bihuan_session',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    });
    expect(given).not.toHaveProperty('maxAge');
  });

  it('refuses a sign-in from another site', async () => {
    expectProblem(await signIn('clerk', { 'sec-fetch-site': 'cross-site' }), 403, 'access/csrf');
    expectProblem(await signIn('clerk', { origin: 'https://evil.example' }), 403, 'access/csrf');
    expect((await signIn('clerk', { origin: 'https://bihuan.example' })).statusCode).toBe(201);
    expect((await signIn('clerk', { origin: 'http://10.0.0.5:3000', host: '10.0.0.5:3000' })).statusCode).toBe(201);
  });

  it('answers a refused sign-in and a locked one', async () => {
    const wrong = () => ask('/session', { method: 'POST', payload: { login: 'nobody', password: 'x' } });
    for (let n = 0; n < 5; n += 1) expectProblem(await wrong(), 401, 'people/sign-in-refused');
    const locked = await wrong();
    expectProblem(locked, 429, 'people/locked');
    expect(locked.headers['retry-after']).toBe('1800');
  });

  it('asks for the CSRF token with every change', async () => {
    const headers = await headersOf('clerk');
    const payload = { names: ['x'] };
    const post = (token?: string) => {
      const { 'x-csrf-token': own, ...rest } = headers;
      const given = token === 'own' ? own : token;
      return ask('/trial/body', {
        method: 'POST',
        payload,
        headers: given === undefined ? rest : { ...rest, 'x-csrf-token': given },
      });
    };
    expectProblem(await post(), 403, 'access/csrf');
    expectProblem(await post('wrong'), 403, 'access/csrf');
    expectProblem(await post((await headersOf('clerk'))['x-csrf-token']), 403, 'access/csrf');
    expect((await post('own')).json()).toEqual(payload);
    expect((await ask('/trial/caller', { headers: { cookie: headers.cookie } })).json()).toMatchObject({
      address: '127.0.0.1',
      actor: { name: '督查员', unitLine: [unitId] },
    });
  });

  it('lets pass whom the roles allow, and writes down whom it refused', async () => {
    const admin = await headersOf('root');
    expect((await ask('/people', { headers: admin })).json()).toMatchObject({ total: 2 });
    expectProblem(await ask('/trial/office', { headers: admin }), 403, 'access/denied');
    const clerk = await headersOf('clerk');
    expect((await ask('/trial/office', { headers: clerk })).statusCode).toBe(200);
    const problem = expectProblem(await ask('/people', { headers: clerk }), 403, 'access/denied');
    expect(problem.needs).toBe('people.manage');
    const denials = await database.dataSource.manager.findBy(AccessLogRow, { action: 'access.denied', success: false });
    expect(denials).toContainEqual(
      expect.objectContaining({ subject: 'GET /api/people', details: { needs: 'people.manage' } }),
    );
  });

  it('reads the version that a change is based on', async () => {
    const headers = await headersOf('clerk');
    const id = randomUUID();
    const post = (extra: Record<string, string>, wanted: string = id) =>
      ask(`/trial/version/${wanted}`, { method: 'POST', headers: { ...headers, ...extra } });
    expect((await post({ 'if-match': '"7"' })).json()).toEqual({ version: 7, id });
    expectProblem(await post({}), 428, 'case/version-required');
    const problem = expectProblem(await post({ 'if-match': '"7"' }, 'seven'), 422, 'request/invalid');
    expect(problem.errors).toMatchObject([{ pointer: '/id' }]);
  });

  it('words every kind of refusal as a problem', async () => {
    const headers = await headersOf('clerk');
    const post = (payload: object) => ask('/trial/body', { method: 'POST', headers, payload });
    const invalid = expectProblem(await post({ names: ['a', 1] }), 422, 'request/invalid');
    expect(invalid.errors).toMatchObject([{ pointer: '/names/1' }]);
    expectProblem(await ask('/trial/body', { method: 'POST', headers }), 422, 'request/invalid');
    expectProblem(await post({ names: ['x'.repeat(30_000)] }), 413, 'request/too-large');
    expectProblem(await ask('/nowhere', { headers }), 404, 'request/unknown-path');
    const raw = (type: string, payload: string) =>
      app.inject({ method: 'POST', url: '/api/trial/body', headers: { ...headers, 'content-type': type }, payload });
    expectProblem(await raw('application/json', '{"a":'), 400, 'request/malformed');
    expectProblem(await raw('text/csv', 'a;b'), 415, 'request/unsupported-media-type');
  });

  it('says nothing of what broke, and logs it with its stack', async () => {
    const headers = await headersOf('clerk');
    const broken = await ask('/trial/broken', { headers });
    expectProblem(broken, 500, 'server/failure');
    expect(broken.body).not.toContain('secret');
    expect(logged.at(-1)).toMatch(/the secret inside.*access\.int-spec/);
    expectProblem(await ask('/trial/forgotten', { headers }), 500, 'server/failure');
    expect(logged.at(-1)).toContain('Forgotten');
  });

  it('ends with sign-out', async () => {
    const headers = await headersOf('clerk');
    const response = await ask('/session', { method: 'DELETE', headers });
    expect(response.statusCode).toBe(204);
    expect(response.cookies[0]).toMatchObject({ name: 'bihuan_session', value: '' });
    expectProblem(await ask('/session', { headers }), 401, 'access/signed-out');
  });

  it('lets an administrator keep units and people', async () => {
    const headers = await headersOf('root');
    const send = (url: string, payload: object, method: 'POST' | 'PATCH' = 'POST') =>
      ask(url, { method, headers, payload });
    const unit = { parentId: unitId, name: '教育局', shortName: '教育局', kind: 'department', active: true };
    const created = await send('/units', unit);
    expect(created.json()).toMatchObject(unit);
    const { id } = created.json<{ id: string }>();
    expect((await send(`/units/${id}`, { ...unit, name: '教体局' }, 'PATCH')).json()).toMatchObject({ name: '教体局' });
    expect((await ask('/units', { headers })).json()).toHaveLength(2);
    const person = { name: '王五', unitId: id, roles: ['unit-leader'], email: null, active: true };
    const added = await send('/people', { ...person, login: 'wang', password: PASSWORD });
    expect(added.json()).toMatchObject({ login: 'wang', unit: { id } });
    expectProblem(await send('/people', { ...person, login: 'wang', password: PASSWORD }), 409, 'people/login-taken');
    const weak = expectProblem(
      await send('/people', { ...person, login: 'new', password: 'password' }),
      422,
      'request/invalid',
    );
    expect(weak.errors).toContainEqual(expect.objectContaining({ pointer: '/password' }));
  });

  it('takes a new password and refuses a wrong current one', async () => {
    const headers = await headersOf('clerk');
    const send = (current: string) =>
      ask('/session/password', { method: 'POST', headers, payload: { current, next: 'Another-horse-2' } });
    const problem = expectProblem(await send('wrong'), 422, 'people/wrong-password');
    expect(problem.errors).toMatchObject([{ pointer: '/current' }]);
    expect((await send(PASSWORD)).statusCode).toBe(204);
    expectProblem(await signIn('clerk'), 401, 'people/sign-in-refused');
  });

  it('does not open at all while a route does not say who may call it', async () => {
    await expect(start(database, [CarelessController])).rejects.toThrow('CarelessController.read');
  });
});

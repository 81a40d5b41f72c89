import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, CaseEventBody, Role } from '@bihuan/contracts';
import { CaseRow, DatabaseModule, migrate, openDataSource, PersonRow, TaskRow } from '@bihuan/database';
import { databaseAsOf, FakeClock, testPlatform } from '@bihuan/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ApplyCaseEvent, CasesModule, ReadCase, VerifyJournal } from './index';

/** Rows as the first version of the product wrote them, one a line: cases of the first definitions in several states. */
const golden = join(__dirname, 'golden', 'first-cases.jsonl');
const LAST_MIGRATION_THEN = 'AppendOnlyJournal1795321700000';

async function writeGolden(url: string): Promise<void> {
  const dataSource = await openDataSource(url, 1);
  for (const line of readFileSync(golden, 'utf8').trim().split('\n')) {
    const { table, row } = JSON.parse(line) as { table: string; row: Record<string, unknown> };
    const columns = Object.keys(row)
      .map((name) => `"${name}"`)
      .join(', ');
    await dataSource.query(
      `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_record(null::"${table}", $1::jsonb)`,
      [JSON.stringify(row)],
    );
  }
  await dataSource.destroy();
}

describe('cases of the first version, in a database that was brought up to date', () => {
  const clock = new FakeClock('2026-03-09 10:00');
  let app: TestingModule;

  beforeAll(async () => {
    const url = await databaseAsOf(LAST_MIGRATION_THEN);
    await writeGolden(url);
    await migrate(url);
    app = await Test.createTestingModule({
      imports: [testPlatform(url, clock), DatabaseModule, CasesModule],
    }).compile();
  }, 180_000);
  afterAll(() => app.close());

  const manager = () => app.get(DataSource).manager;
  const caseOf = (title: string) => manager().findOneByOrFail(CaseRow, { title });
  const person = async (role: Role, unitId?: string | null): Promise<Actor> => {
    const people = await manager().findBy(PersonRow, unitId ? { unitId } : {});
    const found = people.find(({ roles }) => roles.includes(role));
    if (!found) throw new Error(`nobody is ${role}`);
    return { personId: found.id, name: found.name, unitLine: [found.unitId], roles: found.roles, system: false };
  };
  const raise = async (actor: Actor, title: string, body: CaseEventBody) => {
    const { id, version } = await caseOf(title);
    await app.get(ApplyCaseEvent).execute({ actor, caseId: id, expectedVersion: version, body });
  };
  const verified = async (title: string) => {
    const verifier = await person('verifier', (await caseOf(title)).officeUnitId);
    await raise(verifier, title, { type: 'verification.passed', method: 'desk', people: ['何验'], findings: '属实' });
    await raise(await person('office-lead'), title, { type: 'case.closed', result: 'completed', opinion: '同意销号' });
  };
  const faults = async () => (await app.get(VerifyJournal).execute()).faults;

  it('are what their journals give, to the last column', async () => {
    expect(await faults()).toEqual([]);
    const cases = await manager().find(CaseRow, { order: { number: 'ASC' } });
    expect(cases.map(({ title, state, workflowVersion }) => [title, state, workflowVersion])).toEqual([
      ['整改中', 'rectifying', 1],
      ['退回整改', 'rectifying', 1],
      ['核查验收', 'verifying', 1],
      ['已销号', 'closed', 1],
      ['反弹', 'reopened', 1],
    ]);
  });

  it('have their assist units among the tasks, answered or not', async () => {
    const status = async (title: string) =>
      (await manager().findBy(TaskRow, { caseId: (await caseOf(title)).id, part: 'assist' })).map(
        (task) => task.status,
      );
    expect(await Promise.all(['整改中', '核查验收', '已销号'].map(status))).toEqual([
      ['assigned'],
      ['answered'],
      ['answered'],
    ]);
  });

  it('go on to closure under the first definitions, assist and all', async () => {
    const { id, leadUnitId, context } = await caseOf('整改中');
    const clerkView = await app.get(ReadCase).execute(await person('office-lead'), id);
    expect(clerkView.askableEvents).toEqual([]);
    const close = { type: 'closure.requested', statement: '已全部整改' } as const;
    const leader = await person('unit-leader', leadUnitId);
    await expect(raise(leader, '整改中', close)).rejects.toMatchObject({ code: 'case/illegal-transition' });
    const assist = await person('unit-handler', context.tasks[0]?.unitId);
    await raise(assist, '整改中', { type: 'assist.answered', text: '已配合' });
    await raise(leader, '整改中', close);
    await verified('整改中');
    expect(await caseOf('整改中')).toMatchObject({ state: 'closed', workflowVersion: 1, result: 'completed' });
    await raise(leader, '退回整改', close);
    await verified('退回整改');
    await verified('核查验收');
    expect(await faults()).toEqual([]);
  });

  it('are looked back on and issued again as before', async () => {
    const clerk = await person('office-clerk');
    await raise(clerk, '已销号', { type: 'look-back.started', reason: '抽查' });
    await raise(await person('verifier', clerk.unitLine[0]), '已销号', {
      type: 'look-back.consolidated',
      findings: '未反弹',
    });
    const deadlineRule = { kind: 'working-days', value: 10 } as const;
    await raise(clerk, '反弹', { type: 'case.reissued', deadlineRule, reason: '反弹' });
    const { leadUnitId } = await caseOf('反弹');
    await raise(await person('unit-liaison', leadUnitId), '反弹', { type: 'receipt.signed' });
    expect((await caseOf('已销号')).state).toBe('settled');
    expect(await caseOf('反弹')).toMatchObject({ state: 'accepted', workflowVersion: 1, relapses: 1, escalation: 1 });
    expect(await faults()).toEqual([]);
  });
});

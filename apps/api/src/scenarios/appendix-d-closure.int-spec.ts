import { ScreenEntry } from '@bihuan/cases';
import { statementComparison, type CaseEventBody, type CaseView } from '@bihuan/contracts';
import { CaseWarningRow, OutboxRow, SamplingSeedRow } from '@bihuan/database';
import {
  addPerson,
  addUnit,
  aRegistration,
  CaseApi,
  FakeClock,
  passed,
  seedOffice,
  TestApi,
  type TestOffice,
} from '@bihuan/testing';
import { createApi } from '../create-api';

/** The acceptance scenarios of the domain notes (Appendix D) about closure and what follows, by their number and words. */
describe('Appendix D, closure and after', () => {
  const clock = new FakeClock();
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
  });
  afterAll(() => api.close());
  beforeEach(() => clock.goTo('2026-03-02 10:00'));
  const close = { type: 'case.closed', result: 'completed', opinion: '同意销号' } as const satisfies CaseEventBody;

  describe('5. Closure application text ≥85% similar to another unit’s application', () => {
    const statement =
      '针对督查指出的行政执法案卷缺少告知记录问题，我局立即召开专题会议研究部署，逐件核查2025年以来办结的案卷，' +
      '补正告知记录3件；修订执法案卷管理办法，明确告知、听证、送达各环节的责任人，并将案卷评查纳入月度考核。';

    const handIn = async (n: 0 | 1, text: string): Promise<CaseView> => {
      const unit = office.departments[n];
      const { id } = await cases.worked({}, unit);
      return cases.raise(unit.people.leader, id, { type: 'closure.requested', statement: text });
    };
    /** What a worker does with the jobs that the requests have asked for. */
    const screen = async () => {
      const jobs = await api.database.dataSource.manager.find(OutboxRow, {
        where: { job: 'closure.screen' },
        order: { id: 'ASC' },
      });
      for (const { payload } of jobs) {
        const { caseId, sequence } = payload as { caseId: string; sequence: number };
        await api.app.get(ScreenEntry, { strict: false }).execute(caseId, sequence);
      }
    };

    it('→ warning shown to verifier (not to the unit), logged', async () => {
      const first = await handIn(0, statement);
      clock.goTo('2026-03-05 10:00');
      const { id } = await handIn(1, statement.replace('3件', '8件').replace('立即', '及时'));
      await screen();
      const { warnings } = await cases.look(office.verifier, id);
      expect(warnings).toMatchObject([{ kind: 'similar-text', otherCase: { id: first.id, number: first.number } }]);
      expect(warnings[0]?.score).toBeGreaterThanOrEqual(0.85);
      const beside = `/cases/${id}/warnings/${warnings[0]?.id ?? ''}`;
      const compared = await cases.send(office.verifier, 'GET', beside);
      expect(statementComparison.safeParse(compared.json()).success).toBe(true);
      for (const person of Object.values(office.departments[1].people)) {
        expect((await cases.look(person, id)).warnings).toEqual([]);
        expect((await cases.send(person, 'GET', beside)).statusCode).toBe(404);
      }
      expect(await api.database.dataSource.manager.countBy(CaseWarningRow, { caseId: id })).toBe(1);
      expect((await cases.raise(office.verifier, id, passed)).state.id).toBe('verified'); // it blocks nothing by itself
    });
  });

  describe('6. Verifier belongs to the rectifying unit', () => {
    const below = async (name: string) => {
      const unit = await addUnit(api.database.dataSource, {
        name,
        kind: 'section',
        parentId: office.departments[0].id,
      });
      return {
        unit,
        verifier: await addPerson(api.database.dataSource, unit, { name: '郑内审', roles: ['verifier'] }),
      };
    };
    const assigned = (verifyUnitId: string) => {
      const { assistUnitIds, publicityRequired, deadlineRule } = aRegistration();
      const leadUnitId = office.departments[0].id;
      return {
        type: 'case.assigned',
        leadUnitId,
        assistUnitIds,
        verifyUnitId,
        deadlineRule,
        publicityRequired,
      } as const;
    };

    it('→ assignment refused', async () => {
      const { unit } = await below('法规科');
      const { id } = await cases.register();
      const own = await cases.refused(office.clerk, id, assigned(office.departments[0].id));
      expect([own.status, own.codes]).toEqual([409, ['units-differ']]);
      const section = await cases.refused(office.clerk, id, assigned(unit.id));
      expect([section.status, section.codes]).toEqual([409, ['verifying-unit-apart']]);
    });

    it('→ … and so is the issue of a case that was registered that way', async () => {
      const { unit } = await below('审计科');
      const issue = { type: 'case.issued', note: null } as const;
      const own = await cases.register({ verifyUnitId: office.departments[0].id });
      expect((await cases.refused(office.lead, own.id, issue)).codes).toEqual(['assigned-units-differ']);
      const section = await cases.register({ verifyUnitId: unit.id });
      expect((await cases.refused(office.lead, section.id, issue)).codes).toEqual(['verifying-unit-apart']);
    });

    it('→ … and its reassignment to a unit above the verifying one', async () => {
      const { unit } = await below('督导科');
      const { id } = await cases.register({ leadUnitId: office.departments[1].id, verifyUnitId: unit.id });
      await cases.raise(office.lead, id, { type: 'case.issued', note: null });
      const refused = await cases.refused(office.lead, id, {
        type: 'case.reassigned',
        leadUnitId: office.departments[0].id,
        reason: '职责调整',
        restartClock: false,
      });
      expect(refused.codes).toEqual(['verifying-unit-apart']);
    });
  });

  it('7. Publicity objection on the last day → auto-holds closure until handled', async () => {
    const { id } = await cases.verified({ publicityRequired: true });
    const untilRule = { kind: 'working-days', value: 5 } as const;
    const { publicityUntil } = await cases.raise(office.clerk, id, {
      type: 'publicity.started',
      place: '区政府网站',
      untilRule,
    });
    expect(publicityUntil).toBe('2026-03-09');
    expect((await cases.refused(office.lead, id, close)).codes).toEqual(['publicity-over']);
    clock.goTo('2026-03-09 17:30');
    const objection = { from: '居民刘某', text: '三号楼仍被占用' } as const;
    await cases.raise(office.clerk, id, { type: 'publicity-objection.received', ...objection });
    clock.goTo('2026-03-10 09:00');
    const held = await cases.refused(office.lead, id, close);
    expect([held.status, held.codes]).toEqual([409, ['no-publicity-objection']]);
    await cases.raise(office.lead, id, { type: 'publicity-objection.dismissed', reason: '现场复核，已清除' });
    expect((await cases.raise(office.lead, id, close)).state.id).toBe('closed');
  });

  it('7. … and an objection that is upheld sends the case back to work', async () => {
    const { id } = await cases.verified({ publicityRequired: true });
    const untilRule = { kind: 'working-days', value: 5 } as const;
    await cases.raise(office.clerk, id, { type: 'publicity.started', place: '区政府网站', untilRule });
    await cases.raise(office.clerk, id, { type: 'publicity-objection.received', from: '居民', text: '未整改到位' });
    const back = await cases.raise(office.lead, id, { type: 'objection.upheld', reason: '反馈意见属实' });
    expect(back).toMatchObject({ state: { id: 'rectifying' }, publicityUntil: null });
  });

  it('8. Item closed, look-back finds relapse 5 months later → same number, reopenCount=1, escalation +1', async () => {
    clock.goTo('2025-10-09 10:00');
    const closed = await cases.closed({ severity: 'serious' });
    expect(closed).toMatchObject({ relapses: 0, escalation: 0, lookBackOn: '2026-04-09', result: 'completed' });
    clock.goTo('2026-03-09 10:00');
    const { id, number } = closed;
    await cases.raise(office.clerk, id, { type: 'look-back.started', reason: '群众来信反映' });
    const relapsed = await cases.raise(office.verifier, id, { type: 'look-back.relapsed', findings: '又被占用' });
    expect(relapsed).toMatchObject({ number, relapses: 1, escalation: 1, result: null, closedAt: null });
    const deadlineRule = { kind: 'working-days', value: 10 } as const;
    const again = await cases.raise(office.lead, id, { type: 'case.reissued', deadlineRule, reason: '反弹，重新挂号' });
    expect(again).toMatchObject({ number, state: { id: 'issued', open: true }, lookBackOn: null });
    // both years can be told from the journal: closed in the one, relapsed in the other
    const journal = await cases.journal(office.clerk, id);
    const yearOf = (type: string) => journal.find((entry) => entry.type === type)?.at.slice(0, 4);
    expect([yearOf('case.closed'), yearOf('look-back.relapsed')]).toEqual(['2025', '2026']);
    expect(journal).toHaveLength(again.version);
    expect(await api.database.dataSource.manager.countBy(SamplingSeedRow, { year: 2025 })).toBe(0);
  });
});

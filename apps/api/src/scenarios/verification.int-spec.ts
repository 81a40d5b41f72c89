import { createHash } from 'node:crypto';
import type { CaseView } from '@bihuan/contracts';
import { PersonRow, SamplingSeedRow } from '@bihuan/database';
import { addPerson, CaseApi, FakeClock, passed, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('verification and look-back over HTTP', () => {
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

  it('takes two people at least, and nobody who belongs to a unit at work', async () => {
    const { id } = await cases.handedIn({ assistUnitIds: [] });
    const handler = office.departments[0].people.handler?.name ?? '';
    const alone = await cases.refused(office.verifier, id, { ...passed, people: ['何验'] });
    expect([alone.status, alone.codes]).toEqual([409, ['verifiers-enough']]);
    const twice = await cases.refused(office.verifier, id, { ...passed, people: ['何验', '何验'] });
    expect(twice.codes).toEqual(['verifiers-enough']);
    const involved = await cases.refused(office.verifier, id, { ...passed, people: ['何验', handler] });
    expect(involved.codes).toEqual(['verifiers-recused']);
    expect((await cases.raise(office.verifier, id, passed)).state.id).toBe('verified');
  });

  it('is not for whoever had a hand in the work, wherever they sit by then', async () => {
    const { dataSource } = api.database;
    const mover = await addPerson(dataSource, office.departments[0], { name: '调动人', roles: ['unit-handler'] });
    const { id } = await cases.worked();
    await cases.raise(mover, id, { type: 'progress.reported', unchanged: false, text: '已清理' });
    await cases.raise(office.departments[0].people.leader, id, { type: 'closure.requested', statement: '已整改' });
    await dataSource.manager.update(
      PersonRow,
      { id: mover.personId ?? '' },
      { unitId: office.office.id, roles: ['verifier'] },
    );
    expect((await cases.refused(mover, id, passed)).codes).toContain('verifier-is-independent');
    expect((await cases.refused(office.verifier, id, { ...passed, people: ['何验', '调动人'] })).codes).toEqual([
      'verifiers-recused',
    ]);
  });

  it('judges each piece of evidence, and what is rejected counts no more', async () => {
    const { id, evidence } = await cases.handedIn();
    const judge = { type: 'evidence.judged', evidenceId: evidence[0]?.id ?? '', verdict: 'rejected' } as const;
    expect((await cases.refused(office.verifier, id, { ...judge, reason: null })).codes).toEqual([
      'rejection-has-reason',
    ]);
    const view = await cases.raise(office.verifier, id, { ...judge, reason: '照片非现场' });
    expect(view.evidence).toMatchObject([{ verdict: 'rejected', verdictReason: '照片非现场' }]);
    expect((await cases.refused(office.verifier, id, passed)).codes).toEqual(['evidence-for-every-measure']);
    const failed = await cases.raise(office.verifier, id, { ...passed, type: 'verification.failed' });
    expect(failed).toMatchObject({ state: { id: 'rectifying' }, deadline: { metOriginal: null } });
  });

  it('that fails names the measures to do again', async () => {
    const { people } = office.departments[0];
    const { id } = await cases.accepted();
    const measure = { text: '补正案卷', owner: '李经办', dueOn: '2026-03-20', standard: '齐全' };
    await cases.raise(people.handler, id, { type: 'plan.submitted', goal: '规范', measures: [measure, measure] });
    const { measures } = await cases.raise(office.clerk, id, { type: 'plan.approved', opinion: null });
    for (const { id: measureId } of measures) {
      await cases.raise(people.handler, id, { type: 'measure.completed', measureId, note: '已完成' });
      const fileId = await cases.upload(people.handler);
      await cases.raise(people.handler, id, { type: 'evidence.submitted', title: '案卷', fileId, measureId });
    }
    await cases.raise(people.leader, id, { type: 'closure.requested', statement: '已整改' });
    const redo = measures.slice(0, 1).map((one) => one.id);
    const failed = { ...passed, type: 'verification.failed', redoMeasureIds: redo } as const;
    const unknown = await cases.refused(office.verifier, id, { ...failed, redoMeasureIds: [id] });
    expect(unknown.codes).toEqual(['redo-measures-known']);
    const view = await cases.raise(office.verifier, id, failed);
    expect(view.measures.map(({ doneOn }) => doneOn === null)).toEqual([true, false]);
    const close = { type: 'closure.requested', statement: '已整改' } as const;
    expect((await cases.refused(people.leader, id, close)).codes).toEqual(['every-measure-done']);
  });

  describe('the look-back plan', () => {
    it('holds every serious case', async () => {
      const plans = [await cases.closed({ severity: 'serious' }), await cases.closed({ severity: 'serious' })];
      expect(plans.map(({ lookBackOn }) => lookBackOn)).toEqual(['2026-09-02', '2026-09-02']);
    });

    it('holds a sample of the rest, which anybody can draw again from the seed', async () => {
      const { manager } = api.database.dataSource;
      const closed: CaseView[] = [];
      for (let index = 0; index < 12; index += 1) {
        closed.push(await cases.closed({ severity: index % 2 === 0 ? 'ordinary' : 'considerable' }));
      }
      const [kept, ...others] = await manager.findBy(SamplingSeedRow, { officeUnitId: office.office.id, year: 2026 });
      expect(others).toEqual([]);
      const drawn = (number: string) =>
        createHash('sha256')
          .update(`${kept?.seed ?? ''}:${number}`)
          .digest()
          .readUInt32BE(0) %
          100 <
        10;
      const wanted = closed.map(({ number }) => (drawn(number) ? '2026-09-02' : null));
      expect(closed.map(({ lookBackOn }) => lookBackOn)).toEqual(wanted);
      const entries = await manager.query<{ payload: { facts: { lookBack: { seed: string } } } }[]>(
        `SELECT payload FROM case_event WHERE case_id = ANY($1) AND type = 'case.closed'`,
        [closed.map(({ id }) => id)],
      );
      expect(new Set(entries.map(({ payload }) => payload.facts.lookBack.seed))).toEqual(new Set([kept?.seed]));
    });

    it('of a seed that is known picks what it says', async () => {
      const { manager } = api.database.dataSource;
      clock.goTo('2025-03-03 10:00');
      const first = await cases.verified();
      // a seed under which this number is drawn, found by trying
      let seed = 0;
      const draw = () => createHash('sha256').update(`${seed}:${first.number}`).digest().readUInt32BE(0) % 100;
      while (draw() >= 10) seed += 1;
      await manager.insert(SamplingSeedRow, { officeUnitId: office.office.id, year: 2025, seed: String(seed) });
      const close = { type: 'case.closed', result: 'completed', opinion: '同意' } as const;
      expect((await cases.raise(office.lead, first.id, close)).lookBackOn).toBe('2025-09-03');
    });
  });

  it('a result of continuing names its reason and the next review', async () => {
    const { id } = await cases.verified();
    const close = { type: 'case.closed', result: 'continuing', opinion: '转入持续整改' } as const;
    expect((await cases.refused(office.lead, id, close)).codes).toEqual(['shortfall-explained']);
    const explained = { ...close, delayReason: 'works-period', nextReviewOn: '2026-09-01' } as const;
    expect(await cases.raise(office.lead, id, explained)).toMatchObject({
      result: 'continuing',
      resultReviewOn: '2026-09-01',
    });
  });
});

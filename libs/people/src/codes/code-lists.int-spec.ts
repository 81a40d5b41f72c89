import { systemActor } from '@bihuan/access';
import { RegisterCase } from '@bihuan/cases';
import { domains } from '@bihuan/contracts';
import { AccessLogRow, CaseRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import type { Caller } from '../caller';
import { PeopleModule } from '../people.module';
import { CodeListQueries } from './code-list.queries';
import { CodeStaysOffered, UnfitCodeOrder, UnknownCode } from './codes.errors';
import { KeepCodes } from './keep-codes';

describe('the code lists of an office', () => {
  const clock = new FakeClock('2026-09-24 10:00');
  let app: TestApp;
  let office: TestOffice;
  let caller: Caller;
  const retire = (code: string, retired = true) => app.get(KeepCodes).retire(caller, { list: 'domain', code }, retired);
  const register = (domain: keyof typeof domains, actor = office.clerk) =>
    app.get(RegisterCase).execute(actor, aRegistration({ domain, sourceType: 'audit' }));
  const domainsNow = async () =>
    (await app.get(CodeListQueries).offered()).find(({ list }) => list === 'domain')?.entries ?? [];

  beforeEach(async () => {
    app = await TestApp.open(clock, [PeopleModule]);
    office = await seedOffice(app.database.dataSource);
    caller = { actor: office.lead, address: null };
  });
  afterEach(() => app.close());

  it('offer what ships, in its order, until somebody decides otherwise', async () => {
    expect(await domainsNow()).toEqual(Object.keys(domains).map((code) => ({ code, retired: false })));
  });

  it('refuse a retired code for a new case, saying which, and take it again once it is brought back', async () => {
    await retire('finance');
    await expect(register('finance')).rejects.toMatchObject({
      code: 'case/retired-code',
      words: { zh: '领域“财政资金”已停用，新事项请选用其他领域' },
      details: { errors: [{ pointer: '/domain' }] },
    });
    await retire('finance', false);
    await expect(register('finance')).resolves.toMatchObject({ version: 1 });
  });

  it('leave the cases of before as they are, and count them still', async () => {
    const { id } = await register('finance');
    await retire('finance');
    expect(await app.database.dataSource.manager.findOneBy(CaseRow, { id })).toMatchObject({ domain: 'finance' });
    const use = await app.get(CodeListQueries).use();
    expect(use.find(({ list }) => list === 'domain')?.use).toEqual([{ code: 'finance', cases: 1, open: 1 }]);
    expect(use.find(({ list }) => list === 'sourceType')?.use).toEqual([{ code: 'audit', cases: 1, open: 1 }]);
    expect(use.find(({ list }) => list === 'result')?.use).toEqual([]);
  });

  it('do not stop a duty whose domain was retired after it was entered', async () => {
    await retire('finance');
    const calendar = { ...systemActor, unitLine: [office.office.id] };
    await expect(register('finance', calendar)).resolves.toMatchObject({ version: 1 });
  });

  it('keep the way out of each list on offer, and know their own codes only', async () => {
    await expect(async () => retire('other')).rejects.toThrow(CodeStaysOffered);
    await expect(async () => retire('weather')).rejects.toThrow(UnknownCode);
    await expect(async () => retire('toString')).rejects.toThrow(UnknownCode);
  });

  it('stand in the order that was chosen, whatever is retired before or after', async () => {
    await retire('review');
    const turned = Object.keys(domains).toReversed();
    await app.get(KeepCodes).order(caller, 'domain', turned);
    await retire('finance');
    const now = await domainsNow();
    expect(now.map(({ code }) => code)).toEqual(turned);
    expect(now.filter(({ retired }) => retired).map(({ code }) => code)).toEqual(['finance', 'review']);
  });

  it('refuse an order that leaves a code out or names one twice', async () => {
    const [first = '', ...others] = Object.keys(domains);
    await expect(async () => app.get(KeepCodes).order(caller, 'domain', others)).rejects.toThrow(UnfitCodeOrder);
    const twice = [first, first, ...others.slice(1)];
    await expect(async () => app.get(KeepCodes).order(caller, 'domain', twice)).rejects.toThrow(UnfitCodeOrder);
  });

  it('write down who retired what, once', async () => {
    await retire('finance');
    await retire('finance');
    const entries = await app.database.dataSource.manager.findBy(AccessLogRow, { subject: 'domain/finance' });
    expect(entries).toMatchObject([{ action: 'code.retired', personId: office.lead.personId }]);
  });
});

import { caseRegistration, usualTerms } from '@bihuan/contracts';
import { CaseEventRow, DeadlineTemplateRow, findTemplate } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CasesModule, RegisterCase } from './index';

describe('the terms that a case is registered under', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());

  const register = (template: string | null) =>
    app.get(RegisterCase).execute(office.clerk, aRegistration({ template }));
  const factsOf = async (template: string | null) => {
    const { id: caseId } = await register(template);
    const born = await app.database.dataSource.manager.findOneByOrFail(CaseEventRow, { caseId, sequence: 1 });
    expect(born.payload['template']).toBe(template);
    return born.payload['facts'];
  };
  const keep = (row: Pick<DeadlineTemplateRow, 'code' | 'body' | 'active'>) =>
    app.database.dataSource.manager.upsert(
      DeadlineTemplateRow,
      { ...row, version: 1, changedAt: clock.now(), changedBy: null },
      ['code'],
    );
  const shipped = async (code: string) => {
    const stored = await findTemplate(app.database.dataSource.manager, code);
    if (!stored) throw new Error(`no ${code}`);
    return stored.template;
  };

  it('stand in the journal as the template says', async () => {
    const facts = await factsOf('T12');
    expect(facts).toMatchObject({
      officeUnitId: office.office.id,
      terms: { template: 'T12', returnWindow: { kind: 'working-days', value: 2 }, objection: null },
    });
  });

  it('are the usual ones when no template was chosen', async () => {
    expect(await factsOf(null)).toMatchObject({ terms: usualTerms });
  });

  it('are those of the office where it changed the template', async () => {
    const { terms, ...template } = await shipped('T3');
    await keep({ code: 'T3', active: true, body: { ...template, terms: { ...terms, verifiers: 7 } } });
    expect(await factsOf('T3')).toMatchObject({ terms: { template: 'T3', verifiers: 7 } });
  });

  it('are not those of a template that does not exist or is out of use', async () => {
    await keep({ code: 'T4', active: false, body: null });
    for (const code of ['T4', 'T99']) {
      await expect(register(code)).rejects.toMatchObject({ code: 'case/unknown-template' });
    }
  });

  it('need no template in a registration of before there were any', () => {
    const { template: _template, ...older } = aRegistration();
    expect(caseRegistration.parse(older).template).toBeNull();
  });
});

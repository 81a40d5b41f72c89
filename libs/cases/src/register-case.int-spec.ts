import { randomUUID } from 'node:crypto';
import { caseOrigin } from '@bihuan/contracts';
import { InspectionRow } from '@bihuan/database';
import { addImportRow, aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CasesModule, RegisterCase } from './index';

describe('the source that a case names', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let app: TestApp;
  let office: TestOffice;
  let stranger: TestOffice;

  beforeAll(async () => {
    app = await TestApp.open(clock, [CasesModule]);
    office = await seedOffice(app.database.dataSource);
    stranger = await seedOffice(app.database.dataSource);
  });
  afterAll(() => app.close());

  const register = (change: Parameters<typeof aRegistration>[0]) =>
    app.get(RegisterCase).execute(office.clerk, aRegistration(change));
  const readOutOf = (importId: string) => ({
    origin: { importId, reportYear: 2025, block: 'problem' as const, start: 0, end: 10 },
  });
  const inspectionOf = async ({ office: { id: officeUnitId } }: TestOffice): Promise<string> => {
    const id = randomUUID();
    const described = { name: '春季执法督察', kind: 'special', sourceType: 'audit' as const, documentNumber: null };
    const dates = { startedOn: '2026-03-01', createdAt: clock.now() };
    await app.database.dataSource.manager.insert(InspectionRow, { id, officeUnitId, ...described, ...dates });
    return id;
  };

  it('is an inspection of the own office', async () => {
    await expect(register({ inspectionId: await inspectionOf(office) })).resolves.toMatchObject({ version: 1 });
    const another = register({ inspectionId: await inspectionOf(stranger) });
    await expect(another).rejects.toMatchObject({ code: 'case/unknown-inspection' });
  });

  it('is an import of the own office', async () => {
    const { dataSource } = app.database;
    const own = await addImportRow(dataSource, office.clerk);
    await expect(register(readOutOf(own.id))).resolves.toMatchObject({ version: 1 });
    const another = await addImportRow(dataSource, stranger.clerk);
    for (const importId of [another.id, randomUUID()]) {
      await expect(register(readOutOf(importId))).rejects.toMatchObject({ code: 'case/unknown-import' });
    }
  });

  it.each([{ reportYear: 3_000_000_000 }, { start: 3_000_000_000 }, { end: 2 ** 40 }])(
    'is no place that the annual report could not sort by: %j',
    (change) => {
      const { origin } = readOutOf(randomUUID());
      expect(caseOrigin.safeParse(origin).success).toBe(true);
      expect(caseOrigin.safeParse({ ...origin, ...change }).success).toBe(false);
    },
  );
});

import { roles, type Role } from '@bihuan/contracts';
import { addCaseRows, addPerson, addTask, addUnit, seedOffice, testDatabase, type TestDatabase } from '@bihuan/testing';
import { loadActor } from './load-actor';
import { readersOfCase } from './readers-of-case';
import { officeSideCases, visibleCases } from './visible-cases';

describe('who reads a case, asked from the side of the case', () => {
  let database: TestDatabase;
  afterEach(() => database.close());

  it('are exactly those who see it, and whose notes of the office are exactly the office side', async () => {
    database = await testDatabase();
    const { dataSource } = database;
    const office = await seedOffice(dataSource);
    const [lead, other] = office.departments;
    const section = await addUnit(dataSource, { name: '执法科', kind: 'section', parentId: lead.id });
    const team = await addUnit(dataSource, { name: '一组', kind: 'section', parentId: section.id });
    const officeSection = await addUnit(dataSource, { name: '督查一科', kind: 'section', parentId: office.office.id });
    const county = await addUnit(dataSource, { name: '南庄镇', kind: 'government', parentId: office.government.id });
    const countyOffice = await addUnit(dataSource, { name: '南庄镇督查室', kind: 'office', parentId: county.id });
    const units = [lead, other, section, team, officeSection, county, countyOffice];
    for (const unit of [...units, office.office, office.government, office.inspectorate]) {
      for (const role of Object.keys(roles) as Role[]) await addPerson(dataSource, unit, { name: role, roles: [role] });
      await addPerson(dataSource, unit, { name: 'both', roles: ['unit-handler', 'verifier'] });
    }
    const add = (columns: Parameters<typeof addCaseRows>[2]) => addCaseRows(dataSource, office, columns);
    const cases = [
      await add({}),
      await add({ issuedOn: null }),
      await add({ leadUnitId: section.id, verifyUnitId: office.inspectorate.id }),
      await add({ leadUnitId: team.id, officeUnitId: countyOffice.id }),
      await add({ officeUnitId: officeSection.id, verifyUnitId: lead.id }),
    ];
    await addTask(dataSource, { caseId: cases[0]?.id ?? '', unitId: county.id, part: 'assist' });
    const people = await dataSource.query<{ id: string }[]>('SELECT id FROM person ORDER BY id');
    for (const { id: caseId } of cases) {
      const readers = await idsOf(caseId, 'everyone');
      const officeSide = await idsOf(caseId, 'office');
      for (const { id } of people) {
        const actor = await loadActor(dataSource.manager, id);
        if (!actor) throw new Error('nobody');
        const visible = visibleCases(actor, 2);
        const side = officeSideCases(actor, 2 + visible.params.length);
        const [seen] = await dataSource.query<{ sees: boolean; side: boolean }[]>(
          `SELECT ${visible.sql} AS sees, ${side.sql} AS side FROM "case" c WHERE c.id = $1`,
          [caseId, ...visible.params, ...side.params],
        );
        expect([actor.name, actor.unitLine, readers.has(id), officeSide.has(id)]).toEqual([
          actor.name,
          actor.unitLine,
          seen?.sees,
          seen?.side,
        ]);
      }
    }

    async function idsOf(caseId: string, audience: 'everyone' | 'office'): Promise<ReadonlySet<string>> {
      const found = await dataSource.query<{ id: string }[]>(
        `SELECT p.id FROM person p JOIN unit u ON u.id = p.unit_id, "case" c WHERE c.id = $1 AND ${readersOfCase[audience]}`,
        [caseId],
      );
      return new Set(found.map(({ id }) => id));
    }
  });
});

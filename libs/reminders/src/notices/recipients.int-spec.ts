import type { Actor, CaseRole } from '@bihuan/contracts';
import { PersonRow, UnitRow, type CaseRow } from '@bihuan/database';
import { addCaseRows, addTask, seedOffice, testDatabase, type TestDatabase, type TestOffice } from '@bihuan/testing';
import { randomUUID } from 'node:crypto';
import { recipientsOf } from './recipients.queries';

describe('who is told of a case', () => {
  let database: TestDatabase;
  let office: TestOffice;
  let row: CaseRow;
  let sectionPeople: Record<'handler' | 'leader', string>;

  beforeAll(async () => {
    database = await testDatabase();
    office = await seedOffice(database.dataSource);
    row = await addCaseRows(database.dataSource, office);
    await addTask(database.dataSource, { caseId: row.id, unitId: office.departments[1].id, part: 'assist' });
    const section = await addSection(office.departments[0].id);
    sectionPeople = {
      handler: await addPerson(section, 'unit-handler'),
      leader: await addPerson(section, 'unit-leader'),
    };
  });
  afterAll(() => database.close());

  async function addSection(parentId: string): Promise<string> {
    const parent = await database.dataSource.manager.findOneByOrFail(UnitRow, { id: parentId });
    const id = randomUUID();
    const unit = {
      id,
      parentId,
      path: `${parent.path}${id}/`,
      name: '执法科',
      shortName: '执法科',
      kind: 'section' as const,
    };
    await database.dataSource.manager.insert(UnitRow, { ...unit, active: true });
    return id;
  }
  async function addPerson(unitId: string, role: 'unit-handler' | 'unit-leader'): Promise<string> {
    const id = randomUUID();
    const person = { id, unitId, login: id, name: role, roles: [role], email: null, passwordHash: '-', active: true };
    await database.dataSource.manager.insert(PersonRow, person);
    return id;
  }
  const idOf = (actor: Actor | undefined): string => actor?.personId ?? '';
  const told = async (...roles: CaseRole[]): Promise<string[]> =>
    (await recipientsOf(database.dataSource.manager, row.id, roles)).map(({ personId }) => personId).sort();

  it('handlers of the lead unit and of its sections, and nobody of other units', async () => {
    expect(await told('lead-handler')).toEqual(
      [idOf(office.departments[0].people.handler), sectionPeople.handler].sort(),
    );
  });

  it('the leader of the unit itself, who signs for it, and not of a section', async () => {
    expect(await told('lead-leader')).toEqual([idOf(office.departments[0].people.leader)]);
  });

  it('liaison and handler of assist units, not their leader', async () => {
    const { liaison, handler } = office.departments[1].people;
    expect(await told('assist')).toEqual([idOf(liaison), idOf(handler)].sort());
  });

  it('clerk and head of the office', async () => {
    expect(await told('office-clerk', 'office-lead')).toEqual([idOf(office.clerk), idOf(office.lead)].sort());
  });

  it('the verifiers of the verifying unit, else of the office', async () => {
    expect(await told('verifier')).toEqual([idOf(office.verifier)]);
    await database.dataSource.query('UPDATE "case" SET verify_unit_id = $2 WHERE id = $1', [
      row.id,
      office.inspectorate.id,
    ]);
    expect(await told('verifier')).toEqual([idOf(office.inspectorate.people.verifier)]);
    await database.dataSource.query('UPDATE "case" SET verify_unit_id = NULL WHERE id = $1', [row.id]);
  });

  it('only people who are active', async () => {
    const id = idOf(office.departments[0].people.liaison);
    await database.dataSource.manager.update(PersonRow, { id }, { active: false });
    expect(await told('lead-liaison')).toEqual([]);
    await database.dataSource.manager.update(PersonRow, { id }, { active: true });
  });

  it('a person of several roles once, under the first that fits', async () => {
    const id = idOf(office.clerk);
    await database.dataSource.manager.update(PersonRow, { id }, { roles: ['verifier', 'office-clerk'] });
    const found = await recipientsOf(database.dataSource.manager, row.id, ['office-clerk', 'verifier']);
    expect(found.filter(({ personId }) => personId === id)).toEqual([{ personId: id, caseRole: 'office-clerk' }]);
    await database.dataSource.manager.update(PersonRow, { id }, { roles: ['office-clerk'] });
  });

  it('nobody for the system, nobody for an unknown case', async () => {
    expect(await told('system')).toEqual([]);
    expect(await recipientsOf(database.dataSource.manager, randomUUID(), ['lead-handler', 'office-clerk'])).toEqual([]);
  });
});

import type { UnitBody, UnitKind } from '@bihuan/contracts';
import { AccessLogRow, UnitRow } from '@bihuan/database';
import { FakeClock, testDatabase, type TestDatabase } from '@bihuan/testing';
import type { TestingModule } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { NoSuchUnit, UnitCycle, UnknownUnit } from '../people.errors';
import { operator, peopleModule } from '../people.fixtures';
import { ChangeUnit } from './change-unit';
import { CreateUnit } from './create-unit';
import { UnitQueries } from './unit.queries';

const body = (name: string, kind: UnitKind, parentId: string | null): UnitBody => ({
  name,
  shortName: name,
  kind,
  parentId,
  active: true,
});

describe('the tree of units', () => {
  let database: TestDatabase;
  let module: TestingModule;
  const create = (name: string, kind: UnitKind, parentId: string | null) =>
    module.get(CreateUnit).execute(operator, body(name, kind, parentId));
  const change = (id: string, to: UnitBody) => module.get(ChangeUnit).execute(operator, id, to);
  const pathOf = async (id: string) => (await database.dataSource.manager.findOneByOrFail(UnitRow, { id })).path;

  beforeAll(async () => {
    database = await testDatabase();
    module = await peopleModule(database.dataSource, new FakeClock());
  });
  afterAll(() => database.close());

  it('gives each unit the path from the root', async () => {
    const city = await create('市政府', 'government', null);
    const bureau = await create('教育局', 'department', city.id);
    await expect(pathOf(city.id)).resolves.toBe(`${city.id}/`);
    await expect(pathOf(bureau.id)).resolves.toBe(`${city.id}/${bureau.id}/`);
    await expect(create('无', 'department', randomUUID())).rejects.toThrow(NoSuchUnit);
  });

  it('moves a unit with everything below it, to another parent and to the top', async () => {
    const [east, west] = [await create('东区', 'government', null), await create('西区', 'government', null)];
    const bureau = await create('住建局', 'department', east.id);
    const section = await create('法规科', 'section', bureau.id);
    await change(bureau.id, body('住建局', 'department', west.id));
    await expect(pathOf(section.id)).resolves.toBe(`${west.id}/${bureau.id}/${section.id}/`);
    await change(bureau.id, body('住建局', 'department', null));
    await expect(pathOf(section.id)).resolves.toBe(`${bureau.id}/${section.id}/`);
    await expect(pathOf(west.id)).resolves.toBe(`${west.id}/`);
  });

  it('refuses to put a unit below itself', async () => {
    const top = await create('县政府', 'government', null);
    const middle = await create('局', 'department', top.id);
    const low = await create('科', 'section', middle.id);
    await expect(change(top.id, body('县政府', 'government', low.id))).rejects.toThrow(UnitCycle);
    await expect(change(top.id, body('县政府', 'government', top.id))).rejects.toThrow(UnitCycle);
    await expect(pathOf(low.id)).resolves.toBe(`${top.id}/${middle.id}/${low.id}/`);
  });

  it('stays a tree when two moves meet', async () => {
    const [a, b] = [await create('甲', 'department', null), await create('乙', 'department', null)];
    const results = await Promise.allSettled([
      change(a.id, body('甲', 'department', b.id)),
      change(b.id, body('乙', 'department', a.id)),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('renames, and keeps what was in the access log', async () => {
    const unit = await create('旧名', 'department', null);
    await expect(change(unit.id, body('新名', 'department', null))).resolves.toMatchObject({ name: '新名' });
    await expect(change(randomUUID(), body('无', 'department', null))).rejects.toThrow(UnknownUnit);
    const log = await database.dataSource.manager.findOneByOrFail(AccessLogRow, {
      action: 'unit.changed',
      subject: unit.id,
    });
    expect(log.details).toMatchObject({ before: { name: '旧名' }, after: { name: '新名' } });
  });

  it('lists superiors before those below them', async () => {
    const list = await module.get(UnitQueries).list();
    const places = new Map(list.map((unit, place) => [unit.id, place]));
    const isInOrder = list.every(
      (unit, place) => unit.parentId === null || (places.get(unit.parentId) ?? place) < place,
    );
    expect(isInOrder).toBe(true);
  });
});

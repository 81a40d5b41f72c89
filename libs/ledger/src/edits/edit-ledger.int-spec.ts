import { ApplyCaseEvent, CasesModule, RegisterCase } from '@bihuan/cases';
import {
  ledgerEditsBody,
  ledgerQuery,
  type Actor,
  type CaseEventBody,
  type CaseRegistration,
  type EditableColumn,
  type LedgerEditsBody,
} from '@bihuan/contracts';
import { CaseEventRow, CaseRow } from '@bihuan/database';
import { aRegistration, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { EditLedger, LedgerModule, ListLedger, OfferEdits } from '../index';

type Cell = readonly [caseId: string, column: EditableColumn, value: string, version?: number];
type Way = { readonly mode?: LedgerEditsBody['mode']; readonly reason?: string };

describe('changing cells of the ledger', () => {
  let app: TestApp;
  let office: TestOffice;
  let handler: Actor;

  const register = async (change: Partial<CaseRegistration> = {}): Promise<string> =>
    (await app.get(RegisterCase).execute(office.clerk, aRegistration(change))).id;
  const raise = (actor: Actor | undefined, caseId: string, body: CaseEventBody) =>
    app.get(ApplyCaseEvent).execute({ actor: actor as Actor, caseId, expectedVersion: null, body });
  const atWork = async (): Promise<string> => {
    const id = await register({ workflow: 'prompt-rectification', leadUnitId: office.departments[0].id });
    await raise(office.clerk, id, { type: 'case.issued', note: null });
    await raise(office.departments[0].people['liaison'], id, { type: 'receipt.signed' });
    return id;
  };
  const row = (id: string) => app.database.dataSource.manager.findOneByOrFail(CaseRow, { id });
  const edit = async (actor: Actor, cells: readonly Cell[], { mode = 'apply', reason }: Way = {}) => {
    const edits = await Promise.all(
      cells.map(async ([caseId, column, value, version]) => ({
        caseId,
        column,
        value,
        version: version ?? (await row(caseId)).version,
      })),
    );
    const body = ledgerEditsBody.parse({ mode, reason: reason ?? null, edits });
    return (await app.get(EditLedger).execute(actor, body)).outcomes;
  };
  const editable = async (actor: Actor, id: string) =>
    (await app.get(OfferEdits).execute(actor, [id])).cases.flatMap(({ columns }) => columns);
  const eventsOf = async (caseId: string) =>
    (await app.database.dataSource.manager.find(CaseEventRow, { where: { caseId }, order: { sequence: 'ASC' } })).map(
      ({ type }) => type,
    );

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock('2026-03-02 10:00'), [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    handler = office.departments[0].people['handler'] as Actor;
  });
  afterAll(() => app.close());

  it('is offered to whom the step of a case allows it, with the field of the event', async () => {
    const [fresh, issued] = [await register(), await atWork()];
    expect(await editable(office.clerk, fresh)).toEqual(['lead-unit', 'disclosure', 'urgent']);
    await edit(office.clerk, [[fresh, 'lead-unit', office.departments[1].id]]);
    expect(await editable(office.clerk, fresh)).toEqual([
      'lead-unit',
      'verify-unit',
      'deadline',
      'disclosure',
      'urgent',
    ]);
    expect(await editable(office.clerk, issued)).toEqual(['disclosure', 'urgent']);
    expect(await editable(handler, issued)).toEqual(['progress']);
    expect(await editable(handler, fresh)).toEqual([]);
    const { fields } = await app.get(OfferEdits).execute(office.clerk, [issued]);
    expect(fields).toEqual([
      expect.objectContaining({
        column: 'disclosure',
        needsReason: true,
        field: expect.objectContaining({ widget: 'choice' }),
      }),
      expect.objectContaining({
        column: 'urgent',
        needsReason: true,
        field: expect.objectContaining({ widget: 'boolean' }),
      }),
    ]);
  });

  it('assigns a pasted line as one event, and says how each value was understood', async () => {
    const id = await register({ assistUnitIds: [office.departments[2].id], publicityRequired: true });
    const cells: Cell[] = [
      [id, 'lead-unit', '城市管理局'],
      [id, 'verify-unit', '青禾区司法局'],
      [id, 'deadline', '30个工作日'],
    ];
    const preview = await edit(office.clerk, cells, { mode: 'preview' });
    expect(preview.map(({ outcome, understood }) => `${outcome} ${understood}`)).toEqual([
      'possible 青禾区城市管理局',
      'possible 青禾区司法局',
      'possible 30个工作日',
    ]);
    expect(await eventsOf(id)).toEqual(['case.registered']);
    const done = await edit(office.clerk, cells);
    expect(done.map(({ outcome, version }) => [outcome, version])).toEqual([
      ['done', 2],
      ['done', 2],
      ['done', 2],
    ]);
    expect(await eventsOf(id)).toEqual(['case.registered', 'case.assigned']);
    const { context, ...after } = await row(id);
    expect(after).toMatchObject({
      leadUnitId: office.departments[0].id,
      verifyUnitId: office.inspectorate.id,
      deadlineRule: { kind: 'working-days', value: 30 },
      publicityRequired: true,
    });
    expect(context.tasks).toMatchObject([{ unitId: office.departments[2].id, part: 'assist' }]);
  });

  it('takes a deadline as the form gives it, and empties what may be empty', async () => {
    const id = await register({ leadUnitId: office.departments[0].id, verifyUnitId: office.inspectorate.id });
    const rule = { kind: 'fixed', date: '2026-06-30' } as const;
    await edit(office.clerk, [
      [id, 'deadline', JSON.stringify(rule)],
      [id, 'verify-unit', ' '],
    ]);
    expect(await row(id)).toMatchObject({ deadlineRule: rule, verifyUnitId: null });
  });

  it('leaves a cell alone that says so already', async () => {
    const id = await register({ leadUnitId: office.departments[0].id });
    const outcomes = await edit(
      office.clerk,
      [
        [id, 'lead-unit', '青禾区城市管理局'],
        [id, 'disclosure', '不予公开'],
        [id, 'urgent', '否'],
      ],
      { reason: '核对' },
    );
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
    expect(await eventsOf(id)).toEqual(['case.registered']);
  });

  it('changes several cells of a case one after the other, from the version that was seen', async () => {
    const id = await atWork();
    const cells: Cell[] = [
      [id, 'disclosure', '主动公开'],
      [id, 'urgent', '是'],
    ];
    expect((await edit(office.clerk, cells)).map(({ outcome, reasons }) => [outcome, reasons[0]?.code])).toEqual([
      ['refused', 'ledger-edit/reason-missing'],
      ['refused', 'ledger-edit/reason-missing'],
    ]);
    const { version } = await row(id);
    const done = await edit(office.clerk, cells, { reason: '按公开目录' });
    expect(done.map(({ outcome, version: after }) => [outcome, after])).toEqual([
      ['done', version + 1],
      ['done', version + 2],
    ]);
    expect(await row(id)).toMatchObject({ disclosure: 'public', context: { urgent: '按公开目录' } });
  });

  it('reports progress in the name of the unit, and shows it', async () => {
    const id = await atWork();
    const [blank, said] = [
      await edit(handler, [[id, 'progress', '　']]),
      await edit(handler, [[id, 'progress', ' 已清理三处 ']]),
    ];
    expect([blank[0]?.outcome, said[0]?.outcome]).toEqual(['refused', 'done']);
    const { items } = await app.get(ListLedger).execute(handler, ledgerQuery.parse({ ids: id }));
    expect(items[0]?.progress).toEqual({ text: '已清理三处', on: '2026-03-02' });
  });

  it('refuses cell by cell, with the reason, and changes the others', async () => {
    const [fresh, issued] = [await register({ leadUnitId: office.departments[0].id }), await atWork()];
    const outcomes = await edit(office.clerk, [
      [fresh, 'lead-unit', '教育和体育局'],
      [fresh, 'verify-unit', '没有这个局'],
      [issued, 'lead-unit', '教育和体育局'],
      [issued, 'progress', '替单位写'],
    ]);
    expect(outcomes.map(({ outcome, reasons }) => [outcome, reasons[0]?.code])).toEqual([
      ['done', undefined],
      ['refused', 'ledger-edit/not-understood'],
      ['refused', 'not-here'],
      ['refused', 'not-yours'],
    ]);
    expect(outcomes[1]?.reasons[0]?.reason.zh).toContain('没有这个局');
    expect(await row(fresh)).toMatchObject({ leadUnitId: office.departments[2].id, verifyUnitId: null });
    expect(await edit(office.clerk, [[issued, 'lead-unit', '教育和体育局']], { mode: 'preview' })).toEqual([
      { ...outcomes[2], understood: '青禾区教育和体育局' },
    ]);
  });

  it('overwrites nothing that somebody else changed meanwhile', async () => {
    const id = await register({ leadUnitId: office.departments[0].id });
    await raise(office.clerk, id, { type: 'urgency.marked', reason: '先标记' });
    const outcomes = await edit(office.clerk, [[id, 'lead-unit', '教育和体育局', 1]]);
    expect(outcomes).toMatchObject([{ outcome: 'stale', version: 2 }]);
    expect((await row(id)).leadUnitId).toBe(office.departments[0].id);
  });

  it('tells nobody of cases that they may not see', async () => {
    const id = await register({ leadUnitId: office.departments[0].id });
    expect(await edit(handler, [[id, 'progress', '甲']])).toMatchObject([
      { outcome: 'refused', version: null, reasons: [{ code: 'case/unknown' }] },
    ]);
  });

  it('is asked for each cell once', () => {
    const cell = { caseId: office.office.id, version: 1, column: 'urgent', value: '是' };
    const body = { mode: 'apply', reason: null, edits: [cell, { ...cell, caseId: cell.caseId.toUpperCase() }] };
    expect(ledgerEditsBody.safeParse(body).error?.issues[0]?.path).toEqual(['edits']);
  });
});

import { CasesModule } from '@bihuan/cases';
import {
  COUNTED_UP_TO,
  MOST_VIEWS,
  savedViewBody,
  viewQuery,
  type Actor,
  type SavedView,
  type ViewSharing,
} from '@bihuan/contracts';
import { addCaseRows, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import {
  CountViews,
  LedgerModule,
  NotYourView,
  SavedViews,
  SharingRefused,
  StaleView,
  TooManyViews,
  UnknownFilterValue,
  UnknownView,
} from '../index';

const body = (title: string, sharing: ViewSharing = 'private', query: object = {}) =>
  savedViewBody.parse({ title, sharing, query, columns: [{ column: 'number', frozen: true }, { column: 'title' }] });

describe('saved views', () => {
  let app: TestApp;
  let office: TestOffice;
  let [handler, other]: Actor[] = [];

  const views = () => app.get(SavedViews);
  const seen = async (actor: Actor | undefined) =>
    (await views().page(actor as Actor, { page: 1, pageSize: 100 })).items.map(({ title }) => title);
  const change = (actor: Actor | undefined, { id, version }: SavedView, as = body('改')) =>
    views().change(actor as Actor, { id, expectedVersion: version }, as);

  beforeAll(async () => {
    app = await TestApp.open(new FakeClock('2026-03-02 10:00'), [CasesModule, LedgerModule]);
    office = await seedOffice(app.database.dataSource);
    handler = office.departments[0].people['handler'];
    other = office.departments[1].people['handler'];
  });
  beforeEach(() => app.database.dataSource.query('TRUNCATE saved_view'));
  afterAll(() => app.close());

  it('are kept with filters, order and columns, the own ones first in their own order', async () => {
    const [first, second] = [
      await views().create(office.clerk, body('乙')),
      await views().create(
        office.clerk,
        body('甲', 'private', { light: 'overdue,near', sort: 'due-on', direction: 'desc' }),
      ),
    ];
    await views().create(office.lead, body('共享', 'everyone'));
    expect(second).toMatchObject({
      version: 1,
      mine: true,
      mayChange: true,
      owner: { name: '程办', unit: '青禾区政府督查室' },
      query: { light: 'overdue,near', sort: 'due-on', direction: 'desc' },
      columns: [
        { column: 'number', width: null, frozen: true },
        { column: 'title', width: null, frozen: false },
      ],
    });
    expect(await seen(office.clerk)).toEqual(['乙', '甲', '共享']);
    await views().arrange(office.clerk, [second.id]);
    expect(await seen(office.clerk)).toEqual(['甲', '乙', '共享']);
    await views().remove(office.clerk, first.id);
    expect(await seen(office.clerk)).toEqual(['甲', '共享']);
  });

  it('are read by those with whom they are shared, and by nobody else', async () => {
    await views().create(handler as Actor, body('自己'));
    await views().create(handler as Actor, body('本单位', 'unit'));
    await views().create(office.clerk, body('所有人', 'everyone'));
    expect(await seen(handler)).toEqual(['自己', '本单位', '所有人']);
    expect(await seen(office.departments[0].people['leader'])).toEqual(['所有人', '本单位'].toSorted());
    expect(await seen(other)).toEqual(['所有人']);
  });

  it('are shared with everyone by an office only', async () => {
    await expect(views().create(handler as Actor, body('甲', 'everyone'))).rejects.toThrow(SharingRefused);
    const own = await views().create(handler as Actor, body('甲', 'unit'));
    await expect(change(handler, own, body('甲', 'everyone'))).rejects.toThrow(SharingRefused);
  });

  it('are changed by their owner, and shared ones by a head of office', async () => {
    const mine = await views().create(office.clerk, body('自己'));
    const shared = await views().create(office.clerk, body('所有人', 'everyone'));
    await expect(change(office.lead, mine)).rejects.toThrow(UnknownView);
    await expect(change(other, shared)).rejects.toThrow(NotYourView);
    await expect(views().remove(other as Actor, shared.id)).rejects.toThrow(NotYourView);
    expect(await change(office.lead, shared, body('室主任改', 'everyone'))).toMatchObject({
      title: '室主任改',
      version: 2,
    });
    await expect(change(office.clerk, shared)).rejects.toThrow(StaleView);
    await views().remove(office.lead, shared.id);
    await expect(change(office.clerk, shared)).rejects.toThrow(UnknownView);
  });

  it('are refused where they ask for what there is not', async () => {
    const parse = (columns: object[], query: object = {}) =>
      savedViewBody.safeParse({ title: '甲', sharing: 'private', query, columns }).error?.issues[0]?.path;
    expect(parse([{ column: 'nonsense' }])).toEqual(['columns', 0, 'column']);
    expect(parse([{ column: 'title' }, { column: 'title' }])).toEqual(['columns']);
    expect(parse([{ column: 'title', width: 9 }])).toEqual(['columns', 0, 'width']);
    expect(parse([{ column: 'title' }], { colour: 'red' })).toEqual(['query']);
    expect(parse([{ column: 'title' }], { sort: 'light' })).toEqual(['query', 'sort']);
    const [state, workflow] = [
      body('甲', 'private', { state: 'rectifying,lost' }),
      body('甲', 'private', { workflow: 'none' }),
    ];
    await expect(views().create(office.clerk, state)).rejects.toThrow(UnknownFilterValue);
    await expect(views().create(office.clerk, workflow)).rejects.toThrow(UnknownFilterValue);
  });

  it('are so many and no more, also when saved at once', async () => {
    for (let count = 1; count < MOST_VIEWS; count += 1) await views().create(office.clerk, body(`${count}`));
    const last = await Promise.allSettled([1, 2, 3].map(() => views().create(office.clerk, body('末'))));
    expect(last.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expect(views().create(office.clerk, body('多'))).rejects.toThrow(TooManyViews);
  });

  it('are counted under the eyes of whoever looks, and not beyond a bound', async () => {
    const all = await views().create(office.clerk, body('全部', 'everyone'));
    const finance = await views().create(office.clerk, body('财政', 'everyone', { domain: 'finance' }));
    const hidden = await views().create(office.clerk, body('自己'));
    const add = (leadUnitId: string, domain: 'finance' | 'safety') =>
      addCaseRows(app.database.dataSource, office, { leadUnitId, domain });
    await add(office.departments[0].id, 'finance');
    await add(office.departments[1].id, 'safety');
    const ids = [all.id, finance.id, hidden.id];
    const counts = async (actor: Actor | undefined) =>
      Object.fromEntries(
        (await app.get(CountViews).execute(actor as Actor, { ids, queries: [] })).counts.map(({ id, count }) => [
          id,
          count,
        ]),
      );
    expect(await counts(office.clerk)).toEqual({ [all.id]: 2, [finance.id]: 1, [hidden.id]: 2 });
    expect(await counts(handler)).toEqual({ [all.id]: 1, [finance.id]: 1 });
    expect(await counts(other)).toEqual({ [all.id]: 1, [finance.id]: 0 });
    await app.database.dataSource.query(
      `INSERT INTO "case" SELECT r.* FROM "case" c, generate_series(1, ${COUNTED_UP_TO}) n,
         LATERAL jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'number', 'N' || n)) r WHERE c.domain = 'finance'`,
    );
    const queries = [viewQuery.parse({ domain: 'safety' }), viewQuery.parse({})];
    const after = await app.get(CountViews).execute(office.clerk, { ids: [all.id], queries });
    expect(after.counts).toEqual([{ id: all.id, count: COUNTED_UP_TO, more: true }]);
    expect(after.queries).toEqual([
      { count: 1, more: false },
      { count: COUNTED_UP_TO, more: true },
    ]);
  });
});

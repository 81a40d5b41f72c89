import { createHash } from 'node:crypto';
import { CasesModule } from '@bihuan/cases';
import type { PeriodicKind, PeriodicView } from '@bihuan/contracts';
import { PeriodicReportRow } from '@bihuan/database';
import { addPerson, CaseTeller, FakeClock, seedOffice, TestApp, type TestOffice } from '@bihuan/testing';
import { CadencesModule, ChangePeriodic, DraftPeriodicReports, PeriodicQueries } from '../index';

const approval = { leader: '顾区长', approvedOn: '2026-04-02', basis: '区长专题会议纪要〔2026〕3号' };

describe('sheets and bulletins', () => {
  const clock = new FakeClock();
  let app: TestApp;
  let office: TestOffice;
  let tell: CaseTeller;

  beforeEach(async () => {
    app = await TestApp.open(clock, [CasesModule, CadencesModule]);
    office = await seedOffice(app.database.dataSource);
    tell = new CaseTeller(app, office, clock);
  });
  afterEach(() => app.close());

  const draft = () => app.get(DraftPeriodicReports).execute();
  const queries = () => app.get(PeriodicQueries);
  const change = () => app.get(ChangePeriodic);
  const refOf = ({ id, version }: PeriodicView) => ({ id, expectedVersion: version });
  async function only(kind: PeriodicKind): Promise<PeriodicView> {
    const { items } = await queries().page(office.lead, { page: 1, pageSize: 20, kind });
    return queries().getById(office.lead, items[0]?.id ?? '');
  }
  const textOf = ({ tree }: PeriodicView) =>
    tree.blocks.map((block) => {
      if (block.type === 'paragraph') return block.runs.map(({ text }) => text).join('');
      return 'text' in block ? block.text : '';
    });
  const idsBehind = ({ tree }: PeriodicView, words: string) =>
    tree.blocks.flatMap((block) => (block.type === 'paragraph' ? block.runs : [])).find(({ text }) => text === words)
      ?.caseIds;

  /** A case that is late, one that is done, one that asks for an extension and is due in the week after. */
  async function someCases() {
    const late = await tell.atWork('2026-03-02', {
      title: '占用消防通道',
      deadlineRule: { kind: 'fixed', date: '2026-03-16' },
    });
    const done = await tell.atWork('2026-03-03', { title: '台账缺页' });
    const asking = await tell.atWork('2026-03-23', {
      title: '案卷不全',
      deadlineRule: { kind: 'fixed', date: '2026-04-01' },
    });
    await tell.close('2026-03-24', done);
    await tell.raise('2026-03-25', office.departments[0].people['leader'], {
      caseId: asking,
      type: 'request.submitted',
      proposal: {
        type: 'deadline.extended',
        newDueOn: '2026-04-10',
        reasonCode: 'institutional',
        reason: '情况复杂',
        workDone: '已摸底',
        interimMeasures: '加强巡查',
      },
    });
    return { late, done, asking };
  }

  it('are drafted on the first working day, with the cases behind every figure', async () => {
    const { late, done, asking } = await someCases();
    clock.goTo('2026-03-29 23:00'); // a Sunday
    await draft();
    expect((await only('weekly-sheet')).from).toBe('2026-03-16');
    clock.goTo('2026-03-30 00:30');
    await draft();
    const sheet = await only('weekly-sheet');
    expect(sheet).toMatchObject({ from: '2026-03-23', to: '2026-03-29', status: 'draft' });
    expect(textOf(sheet)[2]).toBe(
      '截至2026年3月29日，在办事项2项。本周新增1项，办结1项；临近时限1项，逾期1项；需要协调1项，下周到期1项。',
    );
    const tables = sheet.tree.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables.map(({ rows }) => rows.map(({ caseIds }) => caseIds).flat())).toEqual([
      [asking],
      [done],
      [asking],
      [late],
      [asking],
      [asking],
    ]);
    expect(tables[3]?.rows[0]?.cells.at(-1)?.text).toBe('整改中，逾期9个工作日');
    expect(tables[4]?.rows[0]?.cells.at(-1)?.text).toBe('申请延期，待决定');
  });

  it('speak of the end of the period, however late they are drafted, and by however many', async () => {
    const { late } = await someCases();
    clock.goTo('2026-03-30 00:30');
    await draft();
    const inTime = await only('weekly-sheet');
    await app.database.dataSource.manager.delete(PeriodicReportRow, { id: inTime.id });
    await tell.close('2026-03-30', late);
    clock.goTo('2026-04-01 09:00');
    await Promise.all([draft(), draft(), draft()]);
    expect((await only('weekly-sheet')).tree).toEqual(inTime.tree);
    const { manager } = app.database.dataSource;
    expect(await manager.countBy(PeriodicReportRow, { kind: 'weekly-sheet', fromDay: '2026-03-23' })).toBe(1);
  });

  it('are confirmed with the remarks of the office, and stay as they are', async () => {
    await someCases();
    clock.goTo('2026-03-30 09:00');
    await draft();
    const sheet = await only('weekly-sheet');
    const edited = await change().edit(office.clerk, refOf(sheet), {
      remarks: '请城管局4月1日前说明原因。',
      leftOut: [],
    });
    expect(textOf(edited)).toContain('请城管局4月1日前说明原因。');
    const stale = change().confirm(office.clerk, refOf(sheet));
    await expect(stale).rejects.toMatchObject({ code: 'cadence/stale-version' });
    const confirmed = await change().confirm(office.clerk, refOf(edited));
    expect(confirmed).toMatchObject({ status: 'confirmed', finishedBy: '程办', may: [] });
    const { name, bytes } = await queries().getDocument(office.clerk, sheet.id);
    expect(name).toBe('青禾区政府督查室周调度表（2026-03-23至2026-03-29）.docx');
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(confirmed.sha256);
    const again = change().edit(office.clerk, refOf(confirmed), { remarks: '', leftOut: [] });
    await expect(again).rejects.toMatchObject({ code: 'cadence/refused' });
    const tampered = app.database.dataSource.manager.update(PeriodicReportRow, { id: sheet.id }, { remarks: '改' });
    await expect(tampered).rejects.toThrow('append-only');
  });

  describe('a bulletin', () => {
    async function bulletin(): Promise<PeriodicView> {
      await someCases();
      clock.goTo('2026-04-01 00:30');
      await draft();
      clock.goTo('2026-04-02 10:00');
      return only('monthly-bulletin');
    }

    it('says how many are done and under way, and names what is late by a week', async () => {
      const view = await bulletin();
      const text = textOf(view);
      expect(view).toMatchObject({ from: '2026-03-01', to: '2026-03-31', issue: null });
      expect(text).toContain(
        '截至2026年3月31日，在办和今年办结的督办事项共3项，已办结1项，占33.3%；正在办理2项，占66.7%，其中逾期1项。' +
          '本月新增3项，办结1项。详见附件。',
      );
      expect(text.find((line) => line.startsWith('1.'))).toMatch(
        /^1\.青禾区城市管理局牵头的“占用消防通道”（2026-FZ-0001），应于2026年3月16日办结，已逾期11个工作日。$/,
      );
      expect(idsBehind(view, '3项')).toHaveLength(3);
    });

    it('is not issued without the approval of a government leader on record', async () => {
      const view = await bulletin();
      const refused = change().issue(office.lead, refOf(view));
      await expect(refused).rejects.toMatchObject({ code: 'cadence/approval-required' });
      const early = change().approve(office.lead, refOf(view), { ...approval, approvedOn: '2026-04-03' });
      await expect(early).rejects.toMatchObject({ code: 'cadence/approval-in-future' });
    });

    it('is not approved by whoever had a hand in it', async () => {
      const view = await bulletin();
      const edited = await change().edit(office.lead, refOf(view), { remarks: '限期整改。', leftOut: [] });
      const own = change().approve(office.lead, refOf(edited), approval);
      await expect(own).rejects.toMatchObject({ code: 'cadence/refused' });
      expect((await queries().getById(office.lead, view.id)).mayNot.map(({ act }) => act)).toEqual([
        'approve',
        'issue',
      ]);
      const approved = await change().approve(office.govLeader, refOf(edited), approval);
      expect(approved).toMatchObject({ status: 'approved', approval: { ...approval, by: '顾区长' } });
    });

    it('falls back to a draft, without its approval, when its text is made anew', async () => {
      const approved = await change().approve(office.lead, refOf(await bulletin()), approval);
      const edit = change().edit(office.clerk, refOf(approved), { remarks: '改', leftOut: [] });
      await expect(edit).rejects.toMatchObject({ code: 'cadence/refused' });
      const rebuilt = await change().rebuild(office.clerk, refOf(approved));
      expect(rebuilt).toMatchObject({ status: 'draft', approval: null, editedBy: ['程办'] });
      await expect(change().issue(office.clerk, refOf(rebuilt))).rejects.toMatchObject({
        code: 'cadence/approval-required',
      });
    });

    it('is issued under the next number of the year, without gaps, and frozen', async () => {
      const view = await bulletin();
      const named = await change().edit(office.clerk, refOf(view), {
        remarks: '',
        leftOut: view.late.map((one) => one.caseId),
      });
      expect(textOf(named).join('')).not.toContain('占用消防通道');
      const approved = await change().approve(office.lead, refOf(named), approval);
      const issued = await change().issue(office.clerk, refOf(approved));
      expect(issued).toMatchObject({ status: 'issued', issue: { year: 2026, number: 1 } });
      expect(issued.tree).toMatchObject({ documentNumber: '第1期', date: '2026-04-02' });
      const { bytes } = await queries().getDocument(office.clerk, view.id);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(issued.sha256);

      clock.goTo('2026-05-06 09:00');
      await draft();
      const april = await only('monthly-bulletin');
      await change().discard(office.clerk, refOf(april)); // takes no number
      clock.goTo('2026-06-01 09:00');
      await draft();
      const may = await change().approve(office.lead, refOf(await only('monthly-bulletin')), approval);
      const second = await Promise.allSettled([
        change().issue(office.clerk, refOf(may)),
        change().issue(office.lead, refOf(may)),
      ]);
      expect(second.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      expect((await only('monthly-bulletin')).issue).toEqual({ year: 2026, number: 2 });
    });

    it('is for the own office, and for the leaders of its government to read', async () => {
      const view = await bulletin();
      const stranger = await seedOffice(app.database.dataSource);
      for (const actor of [stranger.clerk, stranger.govLeader]) {
        await expect(queries().getById(actor, view.id)).rejects.toMatchObject({ code: 'cadence/unknown' });
      }
      const clerkAbove = await addPerson(app.database.dataSource, office.government, {
        name: '府办人员',
        roles: ['gov-leader', 'office-clerk'],
      });
      const edit = change().edit(clerkAbove, refOf(view), { remarks: '', leftOut: [] });
      await expect(edit).rejects.toMatchObject({ code: 'cadence/refused' });
    });
  });
});

import { bulkPreview, isBulkEvent, type Actor, type CaseEventBody, type CaseView } from '@bihuan/contracts';
import { addPerson, CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

describe('why not, and who could', () => {
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

  const bodies = {
    'case.issued': { type: 'case.issued', note: null },
    'closure.requested': { type: 'closure.requested', statement: '已全部整改' },
    'case.closed': { type: 'case.closed', result: 'completed', opinion: '同意' },
    'verification.passed': { type: 'verification.passed', method: 'desk', people: ['何验', '沈核'], findings: '属实' },
    'deadline.extended': {
      type: 'deadline.extended',
      newDueOn: '2026-04-08',
      reasonCode: 'works-period',
      reason: '工程周期长',
      workDone: '过半',
      interimMeasures: '值守',
      consentDocument: null,
    },
    'receipt.signed': { type: 'receipt.signed' },
    'case.withdrawn': { type: 'case.withdrawn', reason: '重复' },
  } as const satisfies Record<string, CaseEventBody>;

  /** Each event of the view that this person may not raise, asked of the door and, where it fits many cases, of a preview. */
  async function compare(person: Actor | undefined, { id }: Pick<CaseView, 'id'>) {
    const { refusedEvents } = await cases.look(person, id);
    const known = refusedEvents.filter(({ type }) => Object.hasOwn(bodies, type));
    for (const { type, reasons, who } of known) {
      const event = bodies[type as keyof typeof bodies];
      const said = await cases.refused(person, id, event);
      expect([type, said.reasons]).toEqual([type, reasons]);
      const isYours = reasons.every(({ code }) => code !== 'not-yours');
      expect([type, said.status, said.code]).toEqual(
        isYours ? [type, 409, 'case/illegal-transition'] : [type, 403, 'case/not-allowed'],
      );
      expect(who.length).toBeGreaterThan(0);
      if (!isBulkEvent(event.type)) continue;
      const answer = await cases.send(person, 'POST', '/bulk-operations/preview', {
        payload: { selection: { caseIds: [id] }, event },
      });
      expect(bulkPreview.parse(answer.json()).refused.items.map((item) => item.reasons)).toEqual([reasons]);
    }
    return known.map(({ type }) => type);
  }

  it('are the same in the view, in the problem body and in the preview of many', async () => {
    const { people } = office.departments[0];
    const silent = office.departments[1].id;
    const at = {
      registered: await cases.register({ leadUnitId: null }),
      working: await cases.accepted({ workflow: 'prompt-rectification', assistUnitIds: [silent] }),
      verifying: await cases.handedIn(),
      publicised: await cases.verified({ publicityRequired: true }),
    };
    const unit = office.departments[0];
    const liar = await addPerson(api.database.dataSource, unit, {
      name: '自查人',
      roles: ['unit-handler', 'verifier'],
    });
    expect(await compare(office.clerk, at.registered)).toEqual(['case.issued', 'case.withdrawn']);
    expect(await compare(people.leader, at.working)).toEqual(['closure.requested', 'deadline.extended'].slice(0, 1));
    expect(await compare(people.handler, at.working)).toEqual(['closure.requested', 'deadline.extended']);
    expect(await compare(liar, at.verifying)).toContain('verification.passed');
    expect(await compare(office.lead, at.publicised)).toEqual(['case.closed']);
    expect(await compare(office.clerk, at.publicised)).toEqual(['case.closed']);
  });

  it('name what is missing in both languages, and who could', async () => {
    const { id } = await cases.accepted({ workflow: 'prompt-rectification' });
    const { refusedEvents } = await cases.look(office.departments[0].people.handler, id);
    expect(refusedEvents.find(({ type }) => type === 'closure.requested')).toMatchObject({
      label: { zh: '申请销号', en: 'Request closure' },
      reasons: [
        { code: 'not-yours', reason: { zh: '只有牵头单位负责人可以操作' } },
        { code: 'evidence-for-every-measure', reason: { en: expect.stringContaining('evidence') as string } },
      ],
      who: ['lead-leader'],
    });
  });

  it('for an event that the state does not know, name the state', async () => {
    const { id } = await cases.register();
    const said = await cases.refused(office.lead, id, bodies['case.closed']);
    expect(said).toMatchObject({ status: 409, codes: ['not-here'] });
    expect(said.reasons[0]?.reason.zh).toBe('事项处于“已立项”，不能进行“销号”');
  });
});

import {
  allottedFields,
  documentContent,
  documentMarkList,
  officialDocumentView,
  type DraftableKind,
  type OfficialDocumentView,
  type Problem,
} from '@bihuan/contracts';
import { UrgingDocumentRow } from '@bihuan/database';
import { ApproveDocument, ChangeDocument, DraftDocument, IssueDocument } from '@bihuan/official-documents';
import { CaseApi, FakeClock, seedOffice, TestApi, type TestOffice } from '@bihuan/testing';
import { createApi } from '../create-api';

jest.setTimeout(60_000);

const agreed = { opinion: '同意印发。', leaderApproval: null };

describe('numbers of official documents', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  let api: TestApi;
  let office: TestOffice;
  let cases: CaseApi;
  let caseId: string;

  beforeAll(async () => {
    api = await TestApi.open(createApi, clock);
    office = await seedOffice(api.database.dataSource);
    cases = new CaseApi(api, office, clock);
    caseId = (await cases.accepted()).id;
  });
  afterAll(() => api.close());

  const get = <Type>(type: new (...parts: never[]) => Type): Type => api.app.get(type, { strict: false });
  /** The same as over HTTP, in less time. */
  async function approved(kind: DraftableKind): Promise<OfficialDocumentView> {
    const drafted = await get(DraftDocument).execute(office.clerk, { kind, caseIds: [caseId] });
    const { id, version } = await filledIn(drafted);
    return get(ApproveDocument).execute(office.lead, { id, expectedVersion: version }, agreed);
  }
  /** What a draft leaves to people, filled in. */
  async function filledIn(drafted: OfficialDocumentView): Promise<OfficialDocumentView> {
    const { id, version, content } = drafted;
    if (!JSON.stringify(content).includes('（请填写）')) return drafted;
    const { body, fields } = documentContent.parse(
      JSON.parse(JSON.stringify(content).replaceAll('（请填写）', '已填写')),
    );
    const written = Object.fromEntries(Object.entries(fields).filter(([name]) => !allottedFields.includes(name)));
    return get(ChangeDocument).edit(
      office.clerk,
      { id, expectedVersion: version },
      { fields: written, body: [...body] },
    );
  }
  const issue = ({ id, version }: OfficialDocumentView) =>
    cases.send(office.clerk, 'POST', `/official-documents/${id}/issue`, { version });
  const numberOf = async (document: OfficialDocumentView) =>
    officialDocumentView.parse((await issue(document)).json()).number;
  const choose = (kind: DraftableKind, mark: string | null) =>
    cases.send(office.lead, 'PUT', '/document-marks', { payload: { unitId: office.office.id, kind, mark } });
  const valueOf = (number: string | null | undefined) => Number(/〔2026〕(\d+)号$/.exec(number ?? '')?.[1]);

  it('have no gap and no repeat when twenty go out at once and some of them fail on the way', async () => {
    const ready: OfficialDocumentView[] = [];
    for (let index = 0; index < 25; index += 1) ready.push(await approved('rectification-order'));
    const broken = ready.slice(20).map(({ id }) => id);
    // fails after the number was allotted, as a full disk would
    await api.database.dataSource.query(`
      CREATE FUNCTION fails_at_last() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.id = ANY('{${broken.join(',')}}'::uuid[]) THEN RAISE EXCEPTION 'no room'; END IF; RETURN NEW; END $$;
      CREATE TRIGGER fails_at_last BEFORE UPDATE ON official_document
        FOR EACH ROW WHEN (NEW.status = 'issued') EXECUTE FUNCTION fails_at_last()`);
    const order = ready.map((document, index) => ({ document, key: (index * 7) % 25 })).sort((a, b) => a.key - b.key);
    const answers = await Promise.all(order.map(({ document }) => issue(document)));
    const failed = answers.filter(({ statusCode }) => statusCode === 500);
    expect(failed).toHaveLength(5);
    const numbers = answers
      .filter(({ statusCode }) => statusCode === 200)
      .map((answer) => valueOf(officialDocumentView.parse(answer.json()).number));
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    await api.database.dataSource.query('DROP TRIGGER fails_at_last ON official_document');
    for (const [index, document] of ready.slice(20).entries())
      expect(valueOf(await numberOf(document))).toBe(21 + index);
  });

  it('are given once however often the same document is issued at once', async () => {
    const document = await approved('referral-letter');
    const answers = await Promise.all(Array.from({ length: 5 }, () => issue(document)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(await numberOf(await approved('referral-letter'))).toBe('督移〔2026〕2号');
  });

  it('follow the word that the office chose, and one word counts once for all kinds that bear it', async () => {
    await choose('feedback-opinion', '青督');
    const answer = await choose('look-back-sheet', '青督');
    const marks = documentMarkList.parse(answer.json());
    expect(marks.find(({ kind }) => kind === 'look-back-sheet')).toMatchObject({ mark: '青督', isOwn: true });
    expect(await numberOf(await approved('feedback-opinion'))).toBe('青督〔2026〕1号');
    await choose('assignment-notice', '青督');
    expect(await numberOf(await approved('assignment-notice'))).toBe('青督〔2026〕2号');
    const wrong = await choose('feedback-opinion', '督〔2026〕');
    expect(wrong.statusCode).toBe(422);
    const back = documentMarkList.parse((await choose('feedback-opinion', null)).json());
    expect(back.find(({ kind }) => kind === 'feedback-opinion')).toMatchObject({
      mark: '督馈',
      next: '督馈〔2026〕1号',
    });
  });

  it('go on from the urging notices where the office numbers with their word', async () => {
    await choose('feedback-opinion', '督办');
    const number = await numberOf(await approved('feedback-opinion'));
    const { manager } = api.database.dataSource;
    expect(await manager.countBy(UrgingDocumentRow, { number: number ?? '' })).toBe(0);
    const [{ last }] = (await manager.query('SELECT last FROM number_series WHERE series = $1', [
      `urging/${office.office.id}/2026`,
    ])) as [{ last: number }];
    expect(number).toBe(`督办〔2026〕${last}号`);
  });

  it('begin anew each year', async () => {
    clock.goTo('2027-01-04 10:00');
    expect(await numberOf(await approved('referral-letter'))).toBe('督移〔2027〕1号');
    clock.goTo('2026-03-02 10:00');
  });

  it('are kept by the head of the own office and by administrators only', async () => {
    const stranger = await seedOffice(api.database.dataSource);
    const payload = { unitId: stranger.office.id, kind: 'bulletin', mark: '他督' };
    const answer = await cases.send(office.lead, 'PUT', '/document-marks', { payload });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([403, 'official-document/not-your-template']);
    expect((await cases.send(office.admin, 'PUT', '/document-marks', { payload })).statusCode).toBe(200);
  });

  it('are drawn by nobody who may not issue', async () => {
    const document = await approved('referral-letter');
    const { id, version } = document;
    const asked = get(IssueDocument).execute(office.verifier, { id, expectedVersion: version });
    await expect(asked).rejects.toMatchObject({ code: 'official-document/unknown' });
    expect(await numberOf(document)).toBe('督移〔2026〕3号');
  });
});

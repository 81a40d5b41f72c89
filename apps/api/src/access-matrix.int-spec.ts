import { roles, type Actor, type Role } from '@bihuan/contracts';
import { PersonRow } from '@bihuan/database';
import { CSRF_TOKEN, FakeClock, seedOffice, TestApi } from '@bihuan/testing';
import { createApi } from './create-api';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Everyone = 'everyone' | 'signed-in';

const office: readonly Role[] = ['office-clerk', 'office-lead'];
const overseers: readonly Role[] = [...office, 'gov-leader'];
const boardReaders: readonly Role[] = [...overseers, 'unit-leader'];
const deciders: readonly Role[] = ['office-lead', 'gov-leader'];
const unit: readonly Role[] = ['unit-liaison', 'unit-handler', 'unit-leader'];
const readers: readonly Role[] = [...overseers, ...unit, 'verifier', 'process-steward'];
const raisers = readers;
/** Who hands in files: whoever may raise an event that carries one. */
const uploaders: readonly Role[] = [...office, ...unit, 'verifier'];
const fillersIn: readonly Role[] = [...office, ...unit];
const admin: readonly Role[] = ['admin'];
const auditor: readonly Role[] = ['auditor'];
const templateKeepers: readonly Role[] = ['office-lead', 'admin'];
/** Who records that a government leader approved a bulletin. */
const approvers: readonly Role[] = ['office-lead', 'gov-leader'];
const head: readonly Role[] = ['office-lead'];
const dutyKeepers: readonly Role[] = ['office-lead'];
/** Who drafts and issues official documents, each side its own kinds. */
const drafters: readonly Role[] = [...office, ...unit];
const ID = '00000000-0000-4000-8000-000000000000';

/** Who may call what: written by hand, every endpoint has its row. What they then see is told by the tests of each feature. */
const matrix: Readonly<Record<string, readonly Role[] | Everyone>> = {
  'GET /health/live': 'everyone',
  'GET /health/ready': 'everyone',
  'POST /api/session': 'everyone',
  'GET /api/session': 'signed-in',
  'POST /api/session/password': 'signed-in',
  'POST /api/session/view-as': admin,
  'DELETE /api/session/view-as': 'signed-in',
  'GET /api/live': 'signed-in',
  'GET /api/units': 'signed-in',
  'POST /api/units': admin,
  'PATCH /api/units/:id': admin,
  'GET /api/units/counts': admin,
  'GET /api/units/:id/history': 'signed-in',
  'GET /api/units/:id/move-preview': admin,
  'GET /api/units/:id/merge-preview': admin,
  'POST /api/units/:id/merge': admin,
  'GET /api/access-log': auditor,
  'GET /api/access-log/file': auditor,
  'GET /api/people': admin,
  'POST /api/people': admin,
  'PATCH /api/people/:id': admin,
  'GET /api/people/:id/absences': admin,
  'GET /api/people/:id/deputies': admin,
  'POST /api/people/:id/absences': admin,
  'DELETE /api/people/:id/absences/:absenceId': admin,
  'GET /api/me/preferences': 'signed-in',
  'PUT /api/me/preferences': 'signed-in',
  'GET /api/me/absences': 'signed-in',
  'GET /api/me/deputies': 'signed-in',
  'POST /api/me/absences': 'signed-in',
  'DELETE /api/me/absences/:absenceId': 'signed-in',
  'GET /api/me/calendar-feed': 'signed-in',
  'POST /api/me/calendar-feed': 'signed-in',
  'DELETE /api/me/calendar-feed': 'signed-in',
  'GET /api/calendar-feeds/:file': 'everyone', // whoever has the secret address
  'GET /api/digests': admin,
  'POST /api/digests/:id/send': admin,
  'GET /api/ledger-imports': office,
  'POST /api/ledger-imports': office,
  'POST /api/ledger-imports/pasted': office,
  'GET /api/ledger-imports/:id': office,
  'DELETE /api/ledger-imports/:id': office,
  'GET /api/ledger-imports/:id/lines': office,
  'GET /api/ledger-imports/:id/result': office,
  'POST /api/ledger-imports/:id/layout': office,
  'PUT /api/ledger-imports/:id/mapping': office,
  'POST /api/ledger-imports/:id/start': office,
  'POST /api/ledger-imports/:id/cancel': office,
  'POST /api/ledger-imports/:id/resume': office,
  'GET /api/calendars': 'signed-in',
  'GET /api/calendars/:year': 'signed-in',
  'GET /api/calendars/:year/versions': 'signed-in',
  'GET /api/calendars/:year/versions/:version': 'signed-in',
  'POST /api/calendars/preview': admin,
  'POST /api/calendars': admin,
  'GET /api/reprojections': admin,
  'GET /api/reprojections/:id': admin,
  'GET /api/reprojections/:id/items': admin,
  'GET /api/deadline-templates': 'signed-in',
  'POST /api/deadline-templates': templateKeepers,
  'PUT /api/deadline-templates/:code': templateKeepers,
  'POST /api/deadline-templates/:code/reset': templateKeepers,
  'GET /api/code-lists': 'signed-in',
  'GET /api/code-lists/use': templateKeepers,
  'PUT /api/code-lists/:list/order': templateKeepers,
  'PUT /api/code-lists/:list/entries/:code': templateKeepers,
  'GET /api/ladders': 'signed-in',
  'PUT /api/ladders/:code': templateKeepers,
  'POST /api/ladders/:code/reset': templateKeepers,
  'GET /api/workflows': 'signed-in',
  'GET /api/workflows/:id/:version': 'signed-in',
  'GET /api/to-do': 'signed-in',
  'GET /api/overview': overseers,
  'GET /api/home/waiting': unit,
  'GET /api/home/office': office,
  'GET /api/home/changes': office,
  'GET /api/home/leader': deciders,
  'GET /api/cases': readers,
  'POST /api/ledger/editable': raisers,
  'POST /api/ledger/edits': raisers,
  'GET /api/saved-views': readers,
  'POST /api/saved-views': readers,
  'POST /api/saved-views/counts': readers,
  'PUT /api/saved-views/order': readers,
  'PUT /api/saved-views/:id': readers,
  'DELETE /api/saved-views/:id': readers,
  'POST /api/cases': office,
  'GET /api/cases/:id': readers,
  'GET /api/cases/:id/deadline': readers,
  'GET /api/cases/:id/journal': readers,
  'GET /api/cases/:id/warnings/:warningId': readers, // and then verifier and office of the case only
  'GET /api/cases/:id/picture': readers,
  'GET /api/cases/:id/comments': readers,
  'POST /api/cases/:id/comments': readers,
  'GET /api/cases/:id/comments/people': readers, // of the case, and for office notes of its office side
  'PUT /api/cases/:id/comments/:commentId': readers, // and then its author only
  'DELETE /api/cases/:id/comments/:commentId': readers, // and then its author only
  'POST /api/cases/:id/events': raisers,
  'GET /api/cases/:id/drafts': raisers, // each their own
  'PUT /api/cases/:id/drafts/:name': raisers,
  'DELETE /api/cases/:id/drafts/:name': raisers,
  'POST /api/files': uploaders,
  'GET /api/files/:id': readers,
  'GET /api/files/:id/preview': readers,
  'GET /api/files/:id/preview/content': readers,
  'GET /api/notices': 'signed-in',
  'POST /api/notices/read': 'signed-in',
  'GET /api/inspections': readers,
  'POST /api/inspections': office,
  'GET /api/report-imports': office,
  'POST /api/report-imports': office,
  'GET /api/report-imports/:id': office,
  'PUT /api/report-imports/:id/drafts': office,
  'POST /api/report-imports/:id/confirm': office,
  'DELETE /api/report-imports/:id': office,
  'GET /api/annual-reports': overseers,
  'POST /api/annual-reports': office,
  'GET /api/annual-reports/:id': overseers,
  'GET /api/annual-reports/:id/document': overseers,
  'GET /api/document-formats': 'signed-in',
  'GET /api/cases/:id/file.zip': readers,
  'GET /api/written-reports': overseers,
  'POST /api/written-reports': office,
  'GET /api/written-reports/:id': overseers,
  'GET /api/written-reports/:id/text': overseers,
  'GET /api/written-reports/:id/document': overseers,
  'GET /api/written-reports/:id/pdf': overseers,
  'GET /api/written-reports/:id/figures': overseers,
  'PUT /api/written-reports/:id': office,
  'GET /api/written-reports/:id/changes': office,
  'POST /api/written-reports/:id/refresh': office,
  'POST /api/written-reports/:id/finish': office,
  'GET /api/boards': boardReaders,
  'GET /api/boards/table': boardReaders,
  'POST /api/boards/selections': boardReaders,
  'GET /api/statistics': overseers,
  'GET /api/statistics/document': overseers,
  'POST /api/statistics/selections': overseers,
  'GET /api/frozen-years': overseers,
  'GET /api/frozen-years/preview': head,
  'POST /api/frozen-years': head,
  'GET /api/frozen-years/:id': overseers,
  'GET /api/frozen-years/:id/document': overseers,
  'GET /api/frozen-years/:id/verification': overseers,
  'POST /api/frozen-years/:id/corrections': head,
  'GET /api/scores': [...overseers, ...unit], // a unit its own
  'POST /api/scores': office,
  'GET /api/scores/:id': [...overseers, ...unit], // a unit its own
  'GET /api/scores/scheme': office,
  'PUT /api/scores/scheme': head,
  'POST /api/scores/:id/units/:unitId/objections': ['unit-leader'],
  'POST /api/scores/objections/:id/decision': head,
  'POST /api/scores/:id/lock': head,
  'GET /api/public-pages': office,
  'POST /api/public-pages': office,
  'GET /api/public-pages/:id/preview': office,
  'POST /api/public-pages/:id/publish': head,
  'POST /api/public-pages/:id/withdraw': head,
  'GET /public/:officeId/:year': 'everyone', // what the head of office published
  'GET /api/snapshots': overseers,
  'GET /api/periodic-reports': overseers,
  'GET /api/periodic-reports/:id': overseers,
  'GET /api/periodic-reports/:id/document': overseers,
  'PUT /api/periodic-reports/:id': office,
  'POST /api/periodic-reports/:id/rebuild': office,
  'POST /api/periodic-reports/:id/confirm': office,
  'POST /api/periodic-reports/:id/approve': approvers,
  'POST /api/periodic-reports/:id/issue': office,
  'POST /api/periodic-reports/:id/discard': office,
  'GET /api/recurring-duties': dutyKeepers,
  'POST /api/recurring-duties': dutyKeepers,
  'PUT /api/recurring-duties/:id': dutyKeepers,
  'POST /api/bulk-operations/events': raisers,
  'POST /api/bulk-operations/preview': raisers,
  'POST /api/bulk-operations': raisers,
  'GET /api/bulk-operations': raisers,
  'GET /api/bulk-operations/:id': raisers,
  'GET /api/bulk-operations/:id/items': raisers,
  'POST /api/bulk-operations/:id/cancel': raisers,
  'POST /api/bulk-operations/:id/resume': raisers,
  'POST /api/ledger-exports': readers,
  'GET /api/ledger-exports': readers,
  'GET /api/ledger-exports/:id': readers,
  'POST /api/ledger-exports/:id/cancel': readers,
  'GET /api/ledger-exports/:id/file': readers,
  'GET /api/export-layouts': readers,
  'POST /api/export-layouts': office,
  'PUT /api/export-layouts/:id': office,
  'DELETE /api/export-layouts/:id': office,
  'GET /api/fill-in-sheets/units': fillersIn,
  'POST /api/fill-in-sheets': fillersIn, // of a unit for the own unit only
  'POST /api/fill-in-returns': fillersIn,
  'GET /api/fill-in-returns': fillersIn,
  'GET /api/fill-in-returns/:id': fillersIn, // and then whoever handed it back
  'GET /api/fill-in-returns/:id/items': fillersIn,
  'POST /api/fill-in-returns/:id/confirm': fillersIn,
  'POST /api/fill-in-returns/:id/cancel': fillersIn,
  'POST /api/fill-in-returns/:id/resume': fillersIn,
  'GET /api/channels': admin,
  'GET /api/system': admin,
  'POST /api/channels': admin,
  'PUT /api/channels/:id': admin,
  'DELETE /api/channels/:id': admin,
  'POST /api/channels/:id/test': admin,
  'POST /api/channels/:id/redeliver': admin,
  'GET /api/deliveries': admin,
  'GET /api/deliveries/:id': admin,
  'POST /api/deliveries/:id/redeliver': admin,
  'GET /api/escalation/counts': overseers,
  'GET /api/escalation/proposals': overseers,
  'POST /api/escalation/proposals/:id/take': deciders,
  'POST /api/escalation/proposals/:id/dismiss': deciders,
  'GET /api/cases/:id/urging-documents': readers, // and then the office and the unit addressed
  'POST /api/cases/:id/urging-documents': office,
  'GET /api/urging-documents': overseers,
  'GET /api/urging-documents/:id': readers,
  'GET /api/urging-documents/:id/document': readers,
  'PUT /api/urging-documents/:id': office,
  'POST /api/urging-documents/:id/approve': deciders,
  'POST /api/urging-documents/:id/issue': overseers,
  'POST /api/urging-documents/:id/drop': overseers,
  'POST /api/urging-documents/:id/receive': unit,
  'GET /api/official-documents': readers, // and then the office or unit whose it is, and those addressed
  'POST /api/official-documents': drafters,
  'GET /api/cases/:id/official-document-kinds': readers,
  'GET /api/official-documents/:id': readers,
  'GET /api/official-documents/:id/document': readers,
  'PUT /api/official-documents/:id': drafters,
  'POST /api/official-documents/:id/rebuild': drafters,
  'POST /api/official-documents/:id/approve': [...deciders, 'unit-leader'],
  'POST /api/official-documents/:id/issue': drafters,
  'POST /api/official-documents/:id/discard': drafters,
  'POST /api/official-documents/:id/withdraw': [...deciders, 'unit-leader'],
  'POST /api/official-documents/:id/receive': drafters,
  'GET /api/document-templates': templateKeepers,
  'POST /api/document-templates': templateKeepers,
  'POST /api/document-templates/activate': templateKeepers,
  'GET /api/document-templates/built-in/:kind': templateKeepers,
  'GET /api/document-templates/:id/file': templateKeepers,
  'GET /api/document-templates/:id/trial': templateKeepers,
  'GET /api/document-marks': templateKeepers,
  'PUT /api/document-marks': templateKeepers,
  'DELETE /api/session': 'signed-in', // last: it signs out
};

const isPage = (path: string): boolean => path.startsWith('/api/docs') || !/^\/(api|health|public)\//.test(path);

/** A path with something in the place of each parameter. */
function pathOf(path: string): string {
  return path.replace(':year', '1999').replace(':version', '1').replaceAll(/:\w+/g, ID);
}

describe('the access matrix', () => {
  let api: TestApi;
  const cookies = new Map<Role, string>();
  const served: string[] = [];

  beforeAll(async () => {
    api = await TestApi.open(createApi, new FakeClock(), (app) => {
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onRoute', ({ method, url }) => {
          served.push(...[method].flat().map((verb) => `${verb} ${url}`));
        });
    });
    const seeded = await seedOffice(api.database.dataSource);
    for (const role of Object.keys(roles) as Role[]) cookies.set(role, await signIn(role, seeded.clerk));
  });
  afterAll(() => api.close());

  /** A person who holds one role only, signed in. */
  async function signIn(role: Role, like: Actor): Promise<string> {
    const { manager } = api.database.dataSource;
    const { unitId } = await manager.findOneByOrFail(PersonRow, { id: like.personId ?? '' });
    const id = crypto.randomUUID();
    const person = { id, unitId, login: role, name: role, roles: [role], email: null, passwordHash: '-', active: true };
    await manager.insert(PersonRow, person);
    return api.sessionOf({ personId: id });
  }

  async function statusOf(endpoint: string, role: Role | null): Promise<number> {
    const [method, path = ''] = endpoint.split(' ');
    const token = role ? cookies.get(role) : undefined;
    const answer = await api.app.inject({
      method: method as Method,
      url: pathOf(path),
      headers: { 'x-csrf-token': CSRF_TOKEN, 'if-match': '"1"' },
      ...(token ? { cookies: { bihuan_session: token } } : {}),
    });
    return answer.statusCode;
  }

  it('has a row for every endpoint, and no row for an endpoint that is gone', () => {
    const endpoints = served.filter((endpoint) => {
      const [method = '', path = ''] = endpoint.split(' ');
      return !['HEAD', 'OPTIONS'].includes(method) && !isPage(path);
    });
    expect([...new Set(endpoints)].sort((a, b) => a.localeCompare(b))).toEqual(
      Object.keys(matrix).sort((a, b) => a.localeCompare(b)),
    );
  });

  describe.each(Object.entries(matrix))('%s', (endpoint, allowed) => {
    it(
      allowed === 'everyone' ? 'is open to nobody in particular' : 'is closed to whoever is not signed in',
      async () => {
        const status = await statusOf(endpoint, null);
        if (allowed === 'everyone') expect([401, 403]).not.toContain(status);
        else expect(status).toBe(401);
      },
    );

    it.each(Object.keys(roles) as Role[])('answers %s as the matrix says', async (role) => {
      const may = allowed === 'everyone' || allowed === 'signed-in' || allowed.includes(role);
      const status = await statusOf(endpoint, role);
      if (may) expect([401, 403]).not.toContain(status);
      else expect(status).toBe(403);
    });
  });
});

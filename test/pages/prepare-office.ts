import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Desk } from './desk';

const REPORT = resolve(__dirname, '../../libs/report-parser/fixtures/arabic-numbers-all-through.txt');
const LEDGER =
  '编号,问题,责任单位,整改期限\n甲-1,执法案卷缺少告知记录,青禾区住房和城乡建设局,2026-12-31\n甲-2,,无此单位,昨天\n';

/** The page of the year that everybody may read; no route of the app. */
export const PUBLIC_PAGE = 'public';

/** Where the pages are that show one thing each: route → address. */
export type Addresses = Readonly<Record<string, string>>;

const multipart = (name: string, mimeType: string, buffer: Buffer) => ({
  multipart: { file: { name, mimeType, buffer } },
});

/** Makes what the demonstration office lacks, so that every page has something to show; answers where it is. */
export async function prepareOffice(people: Readonly<Record<'ducha' | 'zhuren' | 'guanli' | 'lianluo', Desk>>) {
  const { ducha, zhuren, guanli, lianluo } = people;
  const year = Number((await ducha.get('/session')).today.slice(0, 4));
  const unitId = (await ducha.get('/units'))[0].id;
  const caseIds: string[] = (await lianluo.get('/cases?pageSize=3')).items.map(({ id }: { id: string }) => id);

  const imported = await ducha.post('/report-imports', multipart('报告.txt', 'text/plain', readFileSync(REPORT)));
  const ledger = await ducha.post('/ledger-imports', multipart('台账.csv', 'text/csv', Buffer.from(LEDGER)));
  const document = await ducha.post('/official-documents', {
    data: { kind: 'assignment-notice', caseIds: caseIds.slice(0, 1) },
  });
  const report = await ducha.post('/annual-reports', { data: { unitId, year } });
  const written = await ducha.post('/written-reports', { data: { kind: 'annual', unitId, year } });
  const periodic = (await ducha.get('/periodic-reports')).items[0];
  const bulk = await ducha.post('/bulk-operations', {
    data: {
      selection: { caseIds },
      event: { type: 'case.merged', intoNumber: '没有这个编号', reason: '重复' },
      asOf: null,
    },
  });
  const drafted = await ducha.post('/public-pages', { data: { year, block: 'all' } });
  const published = await zhuren.post(`/public-pages/${drafted.id}/publish`, {
    data: { acknowledged: true },
    version: drafted.version,
  });

  const frozen = (await zhuren.get('/frozen-years?page=1&pageSize=50')).items[0] ?? (await freeze(zhuren, year - 1));

  const sheet = await lianluo.fetchFile('/fill-in-sheets', { data: { unitId: null } });
  const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const fillIn = await lianluo.post('/fill-in-returns', multipart('填报表.xlsx', XLSX, sheet));

  const reprojection = (await guanli.get('/reprojections')).items[0] ?? (await takeDayOff(guanli, `${year}-12-07`));

  return {
    'cases/:id': `/cases/${caseIds[0]}`,
    'bulk/:id': `/bulk/${bulk.id}`,
    'fill-in/:id': `/fill-in/${fillIn.id}`,
    'documents/:id': `/documents/${document.id}`,
    'imports/:id': `/imports/${imported.id}`,
    'ledger-imports/:id': `/ledger-imports/${ledger.id}`,
    'reports/:id': `/reports/${report.id}`,
    'writing/:id': `/writing/${written.id}`,
    'dispatch/:id': `/dispatch/${periodic.id}`,
    'year/frozen/:id': `/year/frozen/${frozen.id}`,
    'admin/calendars/reprojections/:id': `/admin/calendars/reprojections/${reprojection.id}`,
    [PUBLIC_PAGE]: published.address,
  } satisfies Addresses;
}

async function freeze(head: Desk, year: number) {
  const { asOf, factsSha256 } = await head.get(`/frozen-years/preview?year=${year}`);
  return head.post('/frozen-years', { data: { year, asOf, factsSha256 } });
}

async function takeDayOff(keeper: Desk, date: string) {
  const set = [{ date, isOffDay: true, name: '全市停电' }];
  const change = { kind: 'correct', unitId: null, year: Number(date.slice(0, 4)), set, remove: [] };
  const { fingerprint } = await keeper.post('/calendars/preview', { data: change });
  return keeper.post('/calendars', { data: { change, reason: '停电检修', fingerprint } });
}

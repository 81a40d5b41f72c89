import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { freePort, hasRedis, startRedis } from '@bihuan/testing';
import { chromium, type Browser } from 'playwright-core';
import { Person } from './support/person';
import { dataFolder, Product } from './support/product';
import { browserPath, describeWith, hasOffice, pagesOf } from './support/tools';

jest.setTimeout(360_000);

const realReports = resolve(__dirname, '../../shared/reports');
const ownReports = resolve(__dirname, '../libs/report-parser/fixtures');
const LEAD = '青禾区住房和城乡建设局';

/** A report to read in: a real one where they are at hand. */
function reportFile(): string {
  const folder = existsSync(realReports) ? realReports : ownReports;
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  return join(folder, names.find((name) => name.startsWith('003_')) ?? names[0] ?? '');
}

/** A day some days from now, as `YYYY-MM-DD`. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const backends = [
  { queues: 'PostgreSQL', isThere: browserPath !== null && hasOffice, redis: false },
  { queues: 'Redis', isThere: browserPath !== null && hasOffice && hasRedis(), redis: true },
];

describe.each(backends)('the whole loop, with queues on $queues', ({ isThere, redis }) => {
  describeWith(isThere)('in a browser', () => {
    const folder = dataFolder();
    let product: Product;
    let browser: Browser;
    let base: string;
    let password: string;
    let stopRedis: () => Promise<void> = async () => undefined;
    let casePath: string;
    let title: string;
    let reportYear: number;

    let isBroken = false;
    /** One step of the story: those after a broken one cannot be told. */
    const step = (sentence: string, work: () => Promise<void>) =>
      it(sentence, async () => {
        if (isBroken) throw new Error('A step before this one broke');
        isBroken = true;
        await Person.step(work);
        isBroken = false;
      });
    const signIn = (login: string) => Person.signIn(browser, base, { login, password });

    beforeAll(async () => {
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      let redisUrl = '';
      if (redis) {
        const server = await startRedis();
        redisUrl = server.url;
        stopRedis = server.stop;
      }
      product = new Product({ BIHUAN_DATA: folder.path, PORT: String(port), DATABASE_URL: '', REDIS_URL: redisUrl });
      await product.ready();
      password = /初始密码均为 (\S+)/.exec(product.output)?.[1] ?? '';
      browser = await chromium.launch({
        executablePath: browserPath ?? undefined,
        args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking'],
      });
    });
    afterAll(async () => {
      await browser?.close();
      await product?.stop();
      await stopRedis();
      folder.remove();
    });

    step('reads a report, and the office makes cases of it', async () => {
      expect(product.output).toContain(redis ? '队列：Redis' : '队列：PostgreSQL');
      const office = await signIn('ducha');
      const { page } = office;
      await office.open('/imports');
      await page.locator('input[type=file]').setInputFiles(reportFile());
      await page.getByText('批量设置').waitFor();
      reportYear = Number(/(\d{4})\s*年/.exec((await page.locator('h1').first().textContent()) ?? '')?.[1]);
      expect(reportYear).toBeGreaterThan(2000);
      await office.look('review');
      await page.getByText('批量设置').click();
      const bulk = page.locator('details', { hasText: '批量设置' });
      await office.chooseUnit(bulk, '牵头单位', LEAD);
      await office.chooseUnit(bulk, '核查单位', '青禾区司法局');
      await bulk.getByRole('spinbutton', { name: '时限 数量' }).fill('30');
      await bulk.getByRole('button', { name: '应用' }).click();
      await page.getByText('已自动保存').waitFor();
      await page.getByRole('button', { name: '确认立项' }).click();
      await page.getByRole('button', { name: /^立项 \d+ 条$/ }).click();
      await page.getByRole('link', { name: '在台账中查看' }).click();
      const first = page.getByRole('row').filter({ hasText: '问题整改' }).first().getByRole('link').first();
      title = ((await first.textContent()) ?? '').trim();
      await office.look('ledger');
      await first.click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      casePath = new URL(page.url()).pathname;
      await office.act('交办', (form) => form.getByLabel('交办意见').fill('请按期整改，不走过场。'));
    });

    step('lets the department sign for it, plan, and be reviewed', async () => {
      const liaison = await signIn('lianluo');
      await liaison.look('home');
      await liaison.page.getByRole('link', { name: /通知/ }).first().click();
      await liaison.page.getByText(title).first().waitFor();
      await liaison.open(casePath);
      await liaison.act('签收');

      const handler = await signIn('chengban');
      await handler.page.getByText(title).first().waitFor();
      await handler.open(casePath);
      await handler.act('报送整改方案', async (form) => {
        await form.getByLabel('整改目标').fill('程序规范，不再发生同类问题。');
        await form.getByLabel('措施内容').fill('逐案补正，建立法制审核清单。');
        await form.getByLabel('责任人').fill('严书行');
        await form.getByLabel('完成时限').fill(inDays(7));
        await form.getByLabel('完成标准').fill('清单印发并试行');
        await handler.look('plan');
      });

      const office = await signIn('ducha');
      await office.open(casePath);
      await office.act('方案通过');
    });

    step('takes measures and evidence, and the request for closure', async () => {
      const handler = await signIn('chengban');
      await handler.open(casePath);
      await handler.act('措施已完成', async (form) => {
        await form.getByLabel('整改措施').selectOption({ index: 1 });
        await form.getByLabel('完成情况').fill('已补正案卷12件，印发审核清单。');
      });
      await handler.act('提交佐证材料', async (form) => {
        await form.getByLabel('材料名称').fill('法制审核清单');
        const file = {
          name: '审核清单.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('一、立案依据；二、告知记录。'),
        };
        await form.locator('input[type=file]').setInputFiles(file);
        await form.getByText('已选文件：审核清单.txt').waitFor();
        await form.getByLabel(/对应措施/).selectOption({ index: 1 });
      });

      const leader = await signIn('juzhang');
      await leader.open(casePath);
      await leader.act('申请销号', (form) => form.getByLabel('整改情况说明').fill('措施全部完成，未再发现同类问题。'));
      await leader.page.getByText('现在没有需要您办理的').waitFor();
      await leader.look('handed-in');
    });

    step('is verified by somebody independent, and closed by the head of the office', async () => {
      const verifier = await signIn('hecha');
      await verifier.open(`${casePath}?tab=evidence`);
      await verifier.look('evidence');
      await verifier.act('认定佐证材料', async (form) => {
        await form.getByLabel('佐证材料').selectOption({ index: 1 });
        await form.getByLabel('认定').selectOption('accepted');
      });
      await verifier.act('核查通过', async (form) => {
        await form.getByLabel('核查方式').selectOption('on-site');
        await form.getByLabel('参加核查人员').fill('蓝若水\n岑知远');
        await form.getByLabel('核查情况').fill('现场抽查案卷5件，程序齐全，整改属实。');
      });

      const head = await signIn('zhuren');
      await head.open(casePath);
      await head.act('销号', async (form) => {
        await form.getByLabel('办理结果').selectOption('completed');
        await form.getByLabel('销号意见').fill('同意销号。');
      });
      await head.page.getByText('已销号').first().waitFor();
      await head.look('closed');
    });

    step('comes out in the next report as a Word file, each figure linked to its cases', async () => {
      const office = await signIn('ducha');
      const { page } = office;
      await office.open('/reports');
      await office.chooseUnit(page.locator('form'), '单位', '青禾区人民政府');
      await page.getByLabel('报告年度').fill(String(reportYear + 1));
      await page.getByRole('button', { name: '生成', exact: true }).click();
      const download = page
        .getByRole('link', { name: '下载 Word 文档' })
        .or(page.getByRole('button', { name: '下载 Word 文档' }));
      await download.first().waitFor({ timeout: 60_000 });
      await office.look('report');
      const [file] = await Promise.all([page.waitForEvent('download'), download.first().click()]);
      const docx = join(folder.path, '..', 'report.docx');
      await file.saveAs(docx);
      const pages = pagesOf(docx, resolve(folder.path, '..'));
      const text = pages.join('\n').replaceAll(/\s/g, '');
      expect(pages.length).toBeGreaterThanOrEqual(2);
      expect(text).toContain('上年度存在问题整改落实情况');
      expect(text).toMatch(/提出的\d+个问题/);
      expect(text).toContain(title.replaceAll(/\s/g, '').slice(0, 12));
      expect(text).toContain('法制审核清单');
      expect(pages[0]).toMatch(/—\s*1\s*—/);

      await page
        .getByRole('link', { name: /个事项/ })
        .first()
        .click();
      await page.waitForURL(/\/ledger\?.*ids=/);
      await page.getByRole('link', { name: title }).waitFor();
      await office.look('behind-the-figure');
    });

    step('stands on the home pages and boards of those who lead, and of those who run the system', async () => {
      const leader = await signIn('quzhang');
      await leader.look('home');
      await leader.open('/boards');
      await leader.page.getByRole('heading', { level: 1 }).waitFor();
      await leader.look('boards');

      const administrator = await signIn('guanli');
      await administrator.open('/admin/system');
      await administrator.page.getByRole('heading', { level: 1 }).waitFor();
      await administrator.look('system');
    });
  });
});

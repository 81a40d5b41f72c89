import { join } from 'node:path';
import { freePort } from '@bihuan/testing';
import mammoth from 'mammoth';
import { chromium, type Browser } from 'playwright-core';
import { Person } from './support/person';
import { dataFolder, Product } from './support/product';
import { browserPath, describeWith } from './support/tools';

jest.setTimeout(300_000);

/** A case of the demonstration office that the unit of the liaison leads. */
const TITLE = '建筑工地扬尘执法线索移送不及时';

describeWith(browserPath !== null)('an official document, in a browser', () => {
  const folder = dataFolder();
  let product: Product;
  let browser: Browser;
  let base: string;
  let password: string;

  beforeAll(async () => {
    const port = await freePort();
    base = `http://127.0.0.1:${port}`;
    product = new Product({ BIHUAN_DATA: folder.path, PORT: String(port), DATABASE_URL: '', REDIS_URL: '' });
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
    folder.remove();
  });

  const signIn = (login: string) => Person.signIn(browser, base, { login, password });
  /** Takes a step of the document on screen: the button on the page, then the one of its dialog. */
  async function take({ page }: Person, step: string, done: RegExp): Promise<void> {
    await page.getByRole('button', { name: step, exact: true }).click();
    const dialog = page.getByRole('dialog');
    const opinion = dialog.getByLabel('批准意见');
    if (step === '批准') await opinion.fill('同意印发。');
    await dialog.getByRole('button', { name: step, exact: true }).click();
    await page.getByText(done).first().waitFor();
  }

  it('is drafted from a case, approved by the head, issued, signed for by the unit that is told, and handed out', () =>
    Person.step(async () => {
      const clerk = await signIn('ducha');
      await clerk.open(`/ledger?text=${encodeURIComponent(TITLE)}`);
      await clerk.page.getByRole('link', { name: TITLE }).first().click();
      await clerk.page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
      await clerk.page.getByRole('tab', { name: /^公文/ }).click();
      await clerk.page.getByRole('button', { name: '起草文书' }).click();
      await clerk.page.getByRole('radio', { name: '交办通知单' }).check();
      await clerk.page.getByRole('dialog').getByRole('button', { name: '起草文书' }).click();
      await clerk.page.waitForURL(/\/documents\//);
      await clerk.page.getByRole('heading', { level: 1 }).waitFor();
      const path = new URL(clerk.page.url()).pathname;
      await clerk.look('document-draft');

      const head = await signIn('zhuren');
      await head.open(path);
      await take(head, '批准', /已批准/);
      await clerk.open(path);
      await take(clerk, '印发', /已印发 督交〔\d{4}〕\d+号/);

      const liaison = await signIn('lianluo');
      await liaison.open('/inbox');
      await until(liaison, '请签收公文：督交');
      await liaison.page
        .getByRole('link', { name: /^打开公文：请签收公文：督交/ })
        .first()
        .click();
      await liaison.page.waitForURL(`**${path}`);
      await take(liaison, '签收', /已签收 督交/);
      await liaison.look('document-signed');

      const [file] = await Promise.all([
        liaison.page.waitForEvent('download'),
        liaison.page.getByRole('link', { name: /Word/ }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/^督交〔\d{4}〕\d+号 .*\.docx$/);
      const docx = join(folder.path, '..', 'notice.docx');
      await file.saveAs(docx);
      const { value } = await mammoth.extractRawText({ path: docx });
      expect(value).toContain(TITLE);
      expect(value).toMatch(/督交〔\d{4}〕\d+号/);
    }));
});

/** Looks again until what a worker writes is there. */
async function until({ page }: Person, text: string): Promise<void> {
  const isThere = () =>
    page
      .getByText(text)
      .first()
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
  for (let turn = 0; turn < 10; turn += 1) {
    if (await isThere()) return;
    await page.reload();
  }
  throw new Error(`“${text}” did not come`);
}

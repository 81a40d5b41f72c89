import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort } from '@bihuan/testing';
import { chromium, type Browser } from 'playwright-core';
import { Desk } from './pages/desk';
import { dialogFaults } from './pages/dialogs';
import { handsInAPlan, signsForACase, verifiesACase } from './pages/journeys';
import { prepareOffice, PUBLIC_PAGE, type Addresses } from './pages/prepare-office';
import { Keyboard } from './pages/keyboard';
import { COLOURS, inScheme, overflow, settled, shutOut } from './pages/page-check';
import { Visit } from './pages/visit';
import { dataFolder, Product } from './support/product';
import { browserPath, describeWith } from './support/tools';

jest.setTimeout(600_000);

/** `PAGES_AT=http://localhost:3000` looks at a product that runs already. */
const running = process.env['PAGES_AT'];
const people = ['ducha', 'zhuren', 'guanli', 'lianluo', 'chengban', 'juzhang', 'hecha', 'quzhang', 'anquan'] as const;
type Login = (typeof people)[number];

const router = readFileSync(resolve(__dirname, '../apps/web/src/app/router.tsx'), 'utf8');
/** The pages of the router, without the one for addresses that are none. */
const routes = [...router.matchAll(/path: '([^']+)'/g)]
  .map(([, route]) => route ?? '')
  .filter((route) => route !== '*');

/** Who looks at pages that no navigation leads to. */
const visitors: Readonly<Record<string, Login>> = {
  'cases/:id': 'ducha',
  bulk: 'ducha',
  'bulk/new': 'ducha',
  'bulk/:id': 'ducha',
  'fill-in/:id': 'lianluo',
  'documents/:id': 'ducha',
  'imports/:id': 'ducha',
  'ledger-imports': 'ducha',
  'ledger-imports/:id': 'ducha',
  settings: 'ducha',
  'reports/:id': 'ducha',
  writing: 'ducha',
  'writing/:id': 'ducha',
  'dispatch/:id': 'ducha',
  'year/scores/scheme': 'zhuren',
  'year/frozen/:id': 'zhuren',
  'admin/calendars/reprojections/:id': 'guanli',
  'admin/deliveries': 'guanli',
};

describeWith(browserPath !== null)('every page of the product', () => {
  const folder = dataFolder();
  const desks = new Map<Login, Desk>();
  const visited = new Set<string>();
  let product: Product | null = null;
  let browser: Browser;
  let base = running ?? '';
  let password = 'Bihuan-2026';
  let addresses: Addresses;

  const desk = async (login: Login): Promise<Desk> => {
    const open = desks.get(login) ?? (await Desk.open(browser, base, { login, password }));
    desks.set(login, open);
    return open;
  };

  beforeAll(async () => {
    if (!running) {
      const port = await freePort();
      base = `http://127.0.0.1:${port}`;
      product = new Product({ BIHUAN_DATA: folder.path, PORT: String(port), DATABASE_URL: '', REDIS_URL: '' });
      await product.ready();
      password = /初始密码均为 (\S+)/.exec(product.output)?.[1] ?? '';
    }
    browser = await chromium.launch({
      executablePath: browserPath ?? undefined,
      args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-quic', '--disable-background-networking'],
    });
    addresses = await prepareOffice({
      ducha: await desk('ducha'),
      zhuren: await desk('zhuren'),
      guanli: await desk('guanli'),
      lianluo: await desk('lianluo'),
    });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
    folder.remove();
  });

  it('has somebody here to look at it', () => {
    const placed = new Set([...Object.keys(visitors), ...navigated()]);
    expect(routes.filter((route) => !placed.has(route) && route !== '/sign-in')).toEqual([]);
  });

  it('shuts nobody out of the way in, and lets them in without a mouse', async () => {
    const { context, page } = await Desk.open(browser, base, { login: 'lianluo', password });
    await context.clearCookies();
    await page.goto('/');
    await settled(page);
    expect(await shutOut(page)).toEqual([]);
    await inScheme(page, 'dark');
    expect(await shutOut(page, COLOURS)).toEqual([]);
    await inScheme(page, 'light');
    const keyboard = new Keyboard(page);
    await keyboard.type(/^账号/, 'lianluo');
    await keyboard.type(/^密码/, password);
    await page.keyboard.press('Enter');
    await page.locator('nav a[href="/"]').waitFor();
    await settled(page);

    await page.keyboard.press('Home');
    await keyboard.press('跳到正文');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');

    await keyboard.press(/^账户/);
    await keyboard.press('修改密码');
    await page.getByRole('dialog').getByText('当前密码').waitFor();
    expect(await shutOut(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await keyboard.standsOn()).toMatch(/^账户/);
    await context.close();
  });

  it.each(people)(
    'shuts nobody out, stays in its width and its language, and asks no other machine: %s',
    async (login) => {
      const { page } = await desk(login);
      const visit = Visit.begin(page, base);
      await page.goto('/');
      await page.locator('nav a[href="/"]').waitFor();
      const places = await page
        .locator('#navigation a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      const own = Object.entries(visitors).flatMap(([route, who]) =>
        who === login ? [addresses[route] ?? `/${route}`] : [],
      );
      const again = ['/', addresses['cases/:id'] ?? ''];
      for (const path of [...places, ...own]) {
        if (visited.has(path) && !again.includes(path)) continue;
        visited.add(path);
        await visit.look(path);
      }
      expect(visit.faults).toEqual([]);
    },
  );

  it('shuts nobody out of the page of the year that everybody may read', async () => {
    const { page } = await desk('ducha');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(addresses[PUBLIC_PAGE] ?? '');
    expect(await shutOut(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBeNull();
  });

  it.each<{ dialog: string; who: Login; route: string; opener: RegExp }>([
    { dialog: 'the columns of the ledger', who: 'ducha', route: 'ledger', opener: /^列/ },
    { dialog: 'a saved view', who: 'ducha', route: 'ledger', opener: /^存为视图$/ },
    { dialog: 'an export', who: 'ducha', route: 'ledger', opener: /^导出/ },
    { dialog: 'a unit that moves', who: 'guanli', route: 'admin/units', opener: /^移动…$/ },
    { dialog: 'an approval', who: 'zhuren', route: 'documents/:id', opener: /^批准$/ },
  ])('takes the keyboard into the dialog and back, and shuts nobody out of it: $dialog', async (place) => {
    const { page } = await desk(place.who);
    const path = addresses[place.route] ?? `/${place.route}`;
    expect(await dialogFaults(page, { path, opener: place.opener })).toEqual([]);
  });

  it('loses nothing at 320 px (WCAG 1.4.10), nor when there is more space between lines, words and letters (1.4.12)', async () => {
    const { page } = await desk('chengban');
    const faults: string[] = [];
    const found = async (where: string) => {
      const cut: string[] = await page.evaluate('look.cutOff()');
      for (const fault of [await overflow(page), ...cut]) if (fault) faults.push(`${where}: ${fault}`);
    };
    const ownCase = addresses['cases/:id'] ?? '';
    for (const path of ['/', '/ledger', ownCase, `${ownCase}?do=progress.reported`]) {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await settled(page);
      await found(`${path} at 320 px`);
      await page.evaluate('look.spaceText()');
      await found(`${path} spaced at 320 px`);
      await page.setViewportSize({ width: 1280, height: 800 });
      await settled(page);
      await found(`${path} spaced`);
    }
    expect(faults).toEqual([]);
  });

  it('prints on white, also from a dark screen', async () => {
    const { page } = await desk('ducha');
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const path of ['/', '/ledger', '/boards', addresses['cases/:id'] ?? '']) {
      await page.goto(path);
      await settled(page);
      await inScheme(page, 'dark');
      await page.emulateMedia({ media: 'print' });
      await settled(page);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      expect(await shutOut(page, ['color-contrast'])).toEqual([]);
      await page.emulateMedia({ media: null });
    }
  });

  it('lets a department find what waits for its signature, by the keyboard alone', async () =>
    signsForACase(await desk('lianluo')));

  it('lets a department hand in a plan, by the keyboard alone', async () => handsInAPlan(await desk('chengban')));

  it('lets a verifier look at the evidence and decide, by the keyboard alone', async () =>
    verifiesACase(await desk('hecha')));
});

/** The pages that the navigation leads to. */
function navigated(): string[] {
  const source = readFileSync(resolve(__dirname, '../apps/web/src/app/shell/main-navigation.tsx'), 'utf8');
  return [...source.matchAll(/to: '\/([^']*)'/g)].map(([, route]) =>
    route === 'workflows' ? 'workflows/:id?' : (route ?? ''),
  );
}

import { mkdirSync } from 'node:fs';
import axe from 'axe-core';
import { join, resolve } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const SHOTS = resolve(__dirname, '../../test-output/screens');

/** Runs in the page, where axe was loaded before. */
async function checkAccess(tags: string[]): Promise<string[]> {
  const loaded = (globalThis as unknown as { axe: typeof axe }).axe;
  const { violations } = await loaded.run({ runOnly: tags });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Somebody at a screen of their own: does what a person does, and sees what a person sees. */
export class Person {
  /** How many pictures there are of each person's screens, over all windows that they opened. */
  private static readonly shots = new Map<string, number>();

  private constructor(
    private readonly name: string,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** Opens the sign-in page in a browser window of this person's own, and signs in. */
  static async signIn(browser: Browser, base: string, account: { login: string; password: string }): Promise<Person> {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      viewport: { width: 1440, height: 900 },
    });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const person = new Person(account.login, context, page);
    Person.present.add(person);
    await page.goto('/');
    await page.getByLabel('账号').fill(account.login);
    await page.getByLabel('密码').fill(account.password);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '首页', level: 1 }).waitFor();
    return person;
  }

  /** Everybody who has a window open: when a step breaks, their screens tell why. */
  private static readonly present = new Set<Person>();

  /** Runs one step of a story; when it breaks, a picture of every open screen is kept. */
  static async step(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      for (const person of Person.present) await person.picture('broken').catch(() => undefined);
      throw error;
    } finally {
      for (const person of Person.present) await person.leave();
    }
  }

  leave(): Promise<void> {
    Person.present.delete(this);
    return this.context.close();
  }

  /** Keeps a picture of the whole page under test-output/screens. */
  async picture(what: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    const n = (Person.shots.get(this.name) ?? 0) + 1;
    Person.shots.set(this.name, n);
    await this.page.screenshot({ path: join(SHOTS, `${this.name}-${n}-${what}.png`), fullPage: true });
  }

  /** Looks at the page as a whole: keeps a picture, and refuses what shuts somebody out (WCAG 2.2 A and AA). */
  async look(what: string): Promise<void> {
    await this.page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await this.picture(what);
    await this.page.evaluate(axe.source);
    const found = await this.page.evaluate(checkAccess, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
    if (found.length > 0) throw new Error(`${what} shuts somebody out:\n${found.join('\n')}`);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Opens the form of an event of the case on screen, fills it in, and hands it in. */
  async act(label: string, fill: (form: Locator) => Promise<unknown> = async () => undefined): Promise<void> {
    await this.page.getByRole('button', { name: label, exact: true }).click();
    const form = this.page.locator('form').filter({ has: this.page.getByRole('button', { name: `提交：${label}` }) });
    await fill(form);
    await form.getByRole('button', { name: `提交：${label}` }).click();
    await this.page.getByText(`“${label}”已办理`).first().waitFor();
  }

  /** Chooses a unit in a field that is searched by typing. */
  async chooseUnit(within: Locator, field: string, unit: string): Promise<void> {
    const box = within.getByRole('combobox', { name: field }).or(within.getByRole('textbox', { name: field }));
    await box.first().fill(unit);
    await this.page.getByRole('option', { name: unit, exact: true }).click();
  }
}

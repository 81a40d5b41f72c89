import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { Desk } from './desk';
import { Keyboard } from './keyboard';
import { settled } from './page-check';

const SHOTS = resolve(__dirname, '../../test-output/journeys');

/** One person's way through the product, without a mouse, with a picture of each step. */
class Journey {
  readonly keyboard: Keyboard;
  private readonly page: Page;
  private shots = 0;

  private constructor(private readonly desk: Desk) {
    this.page = desk.page;
    this.keyboard = new Keyboard(desk.page);
  }

  static async from(desk: Desk): Promise<Journey> {
    const journey = new Journey(desk);
    await desk.page.setViewportSize({ width: 1440, height: 900 });
    await desk.page.goto('/');
    await journey.see('home');
    return journey;
  }

  /** Waits until the page is there, and keeps a picture of it. */
  async see(what: string): Promise<void> {
    await settled(this.page);
    mkdirSync(SHOTS, { recursive: true });
    this.shots += 1;
    await this.page.screenshot({ path: join(SHOTS, `${this.desk.login}-${this.shots}-${what}.png`), fullPage: true });
  }

  /** Goes from the page one is on to a form, and waits until the keyboard stands at its beginning. */
  async toForm(opener: RegExp | string, label: string): Promise<void> {
    await this.keyboard.press(opener);
    await this.page.getByRole('button', { name: `提交：${label}` }).waitFor();
    await settled(this.page);
  }

  async handIn(label: string): Promise<void> {
    await this.see(label);
    await this.keyboard.press(`提交：${label}`);
    await this.page.getByText(`“${label}”已办理`).first().waitFor();
  }

  async openDialog(opener: RegExp): Promise<void> {
    await this.keyboard.press(opener);
    await this.page.getByRole('dialog').waitFor();
    await this.see('dialog');
  }

  async leaveDialog(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

/** From the home page to a case that waits for a signature. */
export async function signsForACase(liaison: Desk): Promise<void> {
  const journey = await Journey.from(liaison);
  await journey.toForm(/^签收：/, '签收');
  await journey.handIn('签收');
  await journey.see('signed');
}

/** From the home page to a case that waits for a plan. */
export async function handsInAPlan(handler: Desk): Promise<void> {
  const journey = await Journey.from(handler);
  const { keyboard } = journey;
  await journey.toForm(/^报送整改方案：/, '报送整改方案');
  const { pathname } = new URL(handler.page.url());
  const { deadline } = await handler.get(pathname);
  await keyboard.type(/^整改目标/, '程序规范，不再发生同类问题。');
  await keyboard.type(/^措施内容/, '逐案补正，建立法制审核清单。');
  await keyboard.type(/^责任人/, '严书行');
  await keyboard.typeDay(/^完成时限/, deadline.current);
  await keyboard.type(/^完成标准/, '清单印发并试行');
  await journey.handIn('报送整改方案');
  await journey.see('planned');
}

/** Looks at a piece of evidence of a case that is to be verified, judges it, and decides. */
export async function verifiesACase(verifier: Desk): Promise<void> {
  const journey = await Journey.from(verifier);
  const { keyboard } = journey;
  const { page } = verifier;
  await keyboard.press(/^核查通过：/);
  await page.getByRole('button', { name: '提交：核查通过' }).waitFor();
  await page.goto(`${new URL(page.url()).pathname}?tab=evidence`);
  await journey.see('evidence');
  await journey.openDialog(/^预览：/);
  await journey.leaveDialog();
  expect(await keyboard.standsOn()).toMatch(/^预览：/);
  await page.keyboard.press('Home');

  await journey.toForm('认定佐证材料', '认定佐证材料');
  await keyboard.choose(/^佐证材料/, 1);
  await keyboard.choose(/^认定/, 1);
  await journey.handIn('认定佐证材料');

  await journey.toForm('核查通过', '核查通过');
  await keyboard.choose(/^核查方式/, 1);
  await keyboard.type(/^参加核查人员/, '蓝若水\n岑知远');
  await keyboard.type(/^核查情况/, '现场抽查案卷5件，程序齐全，整改属实。');
  await journey.see('核查通过');
  await keyboard.to('提交：核查通过');
}

import type { Page } from 'playwright-core';
import { COLOURS, inScheme, settled, shutOut } from './page-check';
import { Keyboard } from './keyboard';

/** A dialog: the page that it belongs to, and the button that opens it. */
export type DialogPlace = Readonly<{ path: string; opener: RegExp }>;

type Seen = Readonly<{ hasKeyboard: boolean; tooWide: number }>;

/** Opens a dialog by the keyboard, looks at it light and dark, leaves it by Escape, and opens it again for a narrow screen; answers what is wrong. */
export async function dialogFaults(page: Page, { path, opener }: DialogPlace): Promise<string[]> {
  const keyboard = new Keyboard(page);
  const faults: string[] = [];
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(path);
  await settled(page);
  await page.getByRole('button', { name: opener }).first().focus();
  const from = await keyboard.standsOn();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await settled(page);
  const { hasKeyboard } = await page.evaluate<Seen>('look.dialog()');
  if (!hasKeyboard) faults.push('does not take the keyboard');
  faults.push(...(await shutOut(page)));
  await inScheme(page, 'dark');
  faults.push(...(await shutOut(page, COLOURS)));
  await inScheme(page, 'light');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  const back = await keyboard.standsOn();
  if (back !== from) faults.push(`leaves the keyboard at “${back.slice(0, 60)}”, not at “${from}”`);
  await page.getByRole('button', { name: opener }).first().press('Enter');
  await dialog.waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await settled(page);
  const { tooWide } = await page.evaluate<Seen>('look.dialog()');
  if (tooWide > 0) faults.push(`is ${tooWide} px too wide at 390`);
  return faults.map((fault) => `${path} ${String(opener)}: ${fault}`);
}

import { join } from 'node:path';
import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

type Look = Readonly<{ look: Readonly<{ isSettled: () => boolean }> }>;

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that another set of colours can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Lets every page of these windows tell what the functions below ask. */
export async function mayBeAsked(context: BrowserContext): Promise<void> {
  await context.addInitScript(axe.source);
  await context.addInitScript({ path: join(__dirname, 'in-page.cjs') });
}

/** What shuts somebody out (WCAG 2.2 A and AA, by axe). */
export const shutOut = (page: Page, only: readonly string[] = WCAG): Promise<string[]> =>
  page.evaluate(`look.shutOut(${JSON.stringify(only)})`);

/** How much the page is wider than its window. */
export const overflow = (page: Page): Promise<string | null> => page.evaluate('look.overflow()');

/** How far parts of the page moved by themselves since it was opened: the sum that browsers call layout shift. */
export const shifts = (page: Page): Promise<{ value: number; parts: string[] }> => page.evaluate('look.shifts');

/** Waits until what the page asked for has come and is drawn. */
export async function settled(page: Page): Promise<void> {
  // a function, not a text: the page's policy lets no text become a script
  await page.waitForFunction(() => (globalThis as unknown as Look).look.isSettled());
  await page.evaluate('look.drawn()');
}

/** Draws the page in the other colours without loading it again. */
export async function inScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(`document.documentElement.setAttribute('data-mantine-color-scheme', '${scheme}')`);
  await page.evaluate('look.drawn()');
}

/** The runs of Chinese characters on the page that do not come from the data. */
export async function chineseTexts(page: Page, data: string): Promise<string[]> {
  const texts: string[] = await page.evaluate('look.texts()');
  const runs = new Set(texts.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []));
  return [...runs].filter((run) => !data.includes(run));
}

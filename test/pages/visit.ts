import type { Page } from 'playwright-core';
import { chineseTexts, COLOURS, inScheme, overflow, settled, shifts, shutOut } from './page-check';

/**
 * The texts in an answer, one after the other as the runs of a paragraph are; of two-language texts, what they leave when
 * the reader has chosen English.
 */
function dataOf(answer: unknown): string {
  if (typeof answer === 'string') return answer;
  if (Array.isArray(answer)) return answer.map(dataOf).join('');
  if (answer === null || typeof answer !== 'object') return '';
  if ('zh' in answer && 'en' in answer && answer.en) return dataOf(answer.en);
  return Object.entries(answer)
    .map(([key, value]) => `${/\p{Script=Han}/u.test(key) ? key : ''}${dataOf(value)}`)
    .join('');
}

/** Looks at page after page of one person, and keeps what is wrong with each. */
export class Visit {
  readonly faults: string[] = [];
  private readonly heard: string[] = [];
  private data = '';

  private constructor(private readonly page: Page) {}

  static begin(page: Page, base: string): Visit {
    const visit = new Visit(page);
    page.on('console', (message) => {
      if (message.type() === 'error') visit.heard.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => visit.heard.push(`error: ${String(error)}`));
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${base}/`))
        visit.heard.push(`asks another machine: ${request.url()}`);
    });
    return visit;
  }

  /** One page at 1440, 1024 and 390 px, light and dark, in Chinese and in English. */
  async look(path: string): Promise<void> {
    await this.page.setViewportSize({ width: 1440, height: 900 });
    await this.page.goto(path);
    await this.lookHere(path);
  }

  async lookHere(path: string): Promise<void> {
    const { page } = this;
    await settled(page);
    const moved = await shifts(page);
    if (moved.value >= 0.1) this.note(path, [`moves by itself: ${moved.value.toFixed(3)} ${moved.parts.join(' | ')}`]);
    const headings = await page.locator('h1').allTextContents();
    const title = await page.title();
    if (headings.length !== 1) this.note(path, [`has ${headings.length} h1: ${headings.join(' | ')}`]);
    else if (!title.startsWith(headings[0] ?? '?')) this.note(path, [`is titled “${title}”, not “${headings[0]}”`]);
    this.note(path, [await overflow(page)]);
    this.note(`${path} light`, await shutOut(page));
    await inScheme(page, 'dark');
    this.note(`${path} dark`, await shutOut(page, COLOURS));
    await page.setViewportSize({ width: 1024, height: 800 });
    this.note(path, [await overflow(page)]);
    await page.setViewportSize({ width: 390, height: 844 });
    await settled(page);
    this.note(path, [await overflow(page)]);
    this.note(`${path} at 390 px`, await shutOut(page));
    await inScheme(page, 'light');
    await this.inEnglish(path);
    this.note(path, this.heard.splice(0));
  }

  private async inEnglish(path: string): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: 'English' }).click();
    await settled(page);
    const answers: string[] = await page.evaluate('look.given()');
    this.data += answers.map((answer) => dataOf(JSON.parse(answer))).join('');
    this.note(`${path} in English`, await chineseTexts(page, this.data));
    this.note(`${path} in English`, [await overflow(page)]);
    await page.getByRole('button', { name: '中文' }).click();
  }

  private note(where: string, found: readonly (string | null)[]): void {
    for (const fault of found) if (fault) this.faults.push(`${where}: ${fault}`);
  }
}

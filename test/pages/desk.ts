import type { APIResponse, Browser, BrowserContext, Page } from 'playwright-core';
import { mayBeAsked } from './page-check';

type Sent = Readonly<{
  /** The version that was read, of what is changed. */
  version?: number;
  data?: unknown;
  multipart?: Record<string, string | { name: string; mimeType: string; buffer: Buffer }>;
}>;

/** A browser of somebody who is signed in, and the API as that browser may ask it. */
export class Desk {
  private constructor(
    readonly login: string,
    readonly context: BrowserContext,
    readonly page: Page,
    private readonly csrfToken: string,
  ) {}

  static async open(browser: Browser, base: string, account: { login: string; password: string }): Promise<Desk> {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 900 },
    });
    await mayBeAsked(context);
    const answer = await context.request.post('/api/session', { data: account });
    const { csrfToken } = await answer.json();
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    return new Desk(account.login, context, page, csrfToken);
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- what the API answers is read as the test needs it
  async get(path: string): Promise<any> {
    return bodyOf(await this.context.request.get(`/api${path}`));
  }

  // oxlint-disable-next-line typescript/no-explicit-any -- what the API answers is read as the test needs it
  async post(path: string, sent: Sent): Promise<any> {
    return bodyOf(await this.send(path, sent));
  }

  /** Asks for a file by a post. */
  async fetchFile(path: string, sent: Sent): Promise<Buffer> {
    return (await this.send(path, sent)).body();
  }

  private async send(path: string, { version, ...sent }: Sent): Promise<APIResponse> {
    const headers: Record<string, string> = { 'x-csrf-token': this.csrfToken };
    if (version !== undefined) headers['if-match'] = `"${version}"`;
    const answer = await this.context.request.post(`/api${path}`, { headers, ...sent });
    if (!answer.ok()) throw new Error(`POST ${path}: ${answer.status()} ${await answer.text()}`);
    return answer;
  }
}

async function bodyOf(answer: APIResponse) {
  if (!answer.ok()) throw new Error(`${answer.url()}: ${answer.status()} ${await answer.text()}`);
  return answer.json();
}

import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { freePort } from './product';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the tests drive; null when the machine has none. */
export const browserPath: string | null =
  process.env['BIHUAN_CHROMIUM'] ?? browsers.find((path) => existsSync(path)) ?? null;

const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

export const hasRedis = has('redis-server');
/** LibreOffice and poppler: to look at a Word file as its reader will. */
export const hasOffice = has('soffice') && has('pdftotext');

/** `describe`, or its skipping twin where something is missing; with CI=true nothing is skipped. */
export function describeWith(isThere: boolean): jest.Describe {
  return isThere || process.env['CI'] === 'true' ? describe : describe.skip;
}

/** The text of a Word file's pages, as LibreOffice lays them out. */
export function pagesOf(docx: string, folder: string): string[] {
  const profile = `-env:UserInstallation=file://${folder}/office-profile`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    stdio: 'ignore',
  });
  const text = execFileSync('pdftotext', ['-raw', docx.replace(/\.docx$/, '.pdf'), '-'], { encoding: 'utf8' });
  return text.split('\f').filter((page) => page.trim());
}

/** A Redis server of the test's own. */
export async function startRedis(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
  const port = await freePort();
  const args = ['--port', String(port), '--save', '', '--bind', '127.0.0.1'];
  const server: ChildProcess = spawn('redis-server', args, { stdio: 'ignore' });
  await answered(port);
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: () =>
      new Promise((done) => {
        server.once('exit', () => done());
        server.kill('SIGTERM');
      }),
  };
}

async function answered(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isOpen = await new Promise<boolean>((tell) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        tell(true);
      });
      socket.once('error', () => tell(false));
    });
    if (isOpen) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error('Redis did not start');
}

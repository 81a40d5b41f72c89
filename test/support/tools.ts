import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser that the tests drive; null when the machine has none. */
export const browserPath: string | null =
  process.env['BIHUAN_CHROMIUM'] ?? browsers.find((path) => existsSync(path)) ?? null;

const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;

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

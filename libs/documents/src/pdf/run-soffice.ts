import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm, stat, writeFile, mkdtemp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What one conversion may take. A report of a hundred pages takes some four seconds; the first one sets up the profile. */
export const CONVERSION_LIMITS = {
  milliseconds: 90_000,
  docxBytes: 32 * 1024 * 1024,
  pdfBytes: 64 * 1024 * 1024,
} as const;

export type Conversion = {
  readonly program: string;
  /** A folder of our own: LibreOffice refuses to run twice on one profile, and must not meet the one of a person. */
  readonly folder: string;
  readonly docx: Buffer;
  readonly milliseconds?: number;
};

/** LibreOffice is a starter and its children: what is not ended as a group goes on without us. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it had ended by itself
  }
}

function finished(child: ChildProcess, milliseconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => end(child), milliseconds);
    const settle = (isDone: boolean) => {
      clearTimeout(timer);
      end(child);
      resolve(isDone);
    };
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(code === 0));
  });
}

function start({ program, folder }: Conversion, work: string): ChildProcess {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const quiet = ['--headless', '--invisible', '--norestore', '--nologo', '--nodefault', '--nolockcheck'];
  const convert = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', work, join(work, 'document.docx')];
  return spawn(program, [`-env:UserInstallation=${profile}`, ...quiet, ...convert], {
    cwd: work,
    detached: process.platform !== 'win32',
    stdio: 'ignore',
    windowsHide: true,
    // it gets nothing of ours: no address of a database, no password
    env: { PATH: [dirname(program), '/usr/local/bin', '/usr/bin', '/bin'].join(':'), HOME: folder, LANG: 'C.UTF-8' },
  });
}

/** Converts one Word file, or gives null when LibreOffice fails, takes too long, or makes more than a document can be. */
export async function runSoffice(conversion: Conversion): Promise<Buffer | null> {
  if (conversion.docx.length > CONVERSION_LIMITS.docxBytes) return null;
  const work = await mkdtemp(join(conversion.folder, 'work-'));
  try {
    await writeFile(join(work, 'document.docx'), conversion.docx);
    const isDone = await finished(start(conversion, work), conversion.milliseconds ?? CONVERSION_LIMITS.milliseconds);
    const made = join(work, 'document.pdf');
    const size = isDone
      ? await stat(made).then(
          (found) => found.size,
          () => 0,
        )
      : 0;
    return size > 0 && size <= CONVERSION_LIMITS.pdfBytes ? await readFile(made) : null;
  } finally {
    await rm(work, { recursive: true, force: true, maxRetries: 3 });
  }
}

import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PdfCopyRow } from '@bihuan/database';
import { FakeClock, testDatabase, testPlatform, type TestDatabase } from '@bihuan/testing';
import { AppConfig } from '@bihuan/platform';
import { ConversionFailed } from '../documents.errors';
import { runSoffice } from './run-soffice';
import { PdfConverter } from './pdf-converter';
import { PurgePdfCopies } from './purge-pdf-copies';

/** A program in LibreOffice's place: what it does is told in the language of the shell. `$out` is the folder it writes to. */
function aProgram(folder: string, script: string): string {
  const path = join(folder, 'soffice');
  const find = 'while [ $# -gt 0 ]; do [ "$1" = --outdir ] && out=$2; shift; done';
  writeFileSync(path, `#!/bin/sh\n${find}\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

describe('PDFs of Word files', () => {
  const clock = new FakeClock('2026-03-02 10:00');
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-soffice-'));
  const docx = Buffer.from('a document');
  let database: TestDatabase;
  const open: PdfConverter[] = [];

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterEach(async () => {
    for (const converter of open.splice(0)) await converter.onModuleDestroy();
    await database.dataSource.manager.clear(PdfCopyRow);
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function converterWith(program: string): PdfConverter {
    const { providers = [] } = testPlatform(database.url, clock, { SOFFICE: program });
    const config = providers.flatMap((one) => (typeof one === 'object' && 'useValue' in one ? [one.useValue] : []));
    const found: unknown = config.find((value) => value instanceof AppConfig);
    if (!(found instanceof AppConfig)) throw new Error('no config');
    const converter = new PdfConverter(database.dataSource, clock, found);
    open.push(converter);
    return converter;
  }
  const counting = (count: string) =>
    aProgram(folder, `echo x >> ${count}; printf '%%PDF-1.7 made' > "$out/document.pdf"`);
  const timesIn = (count: string) => readFileSync(count, 'utf8').trim().split('\n').length;

  it('are not to be had where no program is, and that is said beforehand', async () => {
    const converter = converterWith(join(folder, 'nowhere'));
    expect(converter.isAvailable()).toBe(false);
    expect(await converter.convert(docx)).toBeNull();
  });

  it('are made once for the same bytes, and again after they were forgotten', async () => {
    const count = join(folder, 'count');
    const converter = converterWith(counting(count));
    const first = await converter.convert(docx);
    expect(first?.toString()).toBe('%PDF-1.7 made');
    expect(await converter.convert(docx)).toEqual(first);
    expect(timesIn(count)).toBe(1);
    clock.goTo('2026-03-30 10:00');
    const purge = new PurgePdfCopies(database.dataSource, clock);
    expect(await purge.execute()).toBe(0);
    clock.goTo('2026-04-02 10:00');
    expect(await purge.execute()).toBe(1);
    await converter.convert(docx);
    expect(timesIn(count)).toBe(2);
  });

  it('are made one at a time, however many ask at once', async () => {
    const busy = join(folder, 'busy');
    const script = `mkdir ${busy} || echo overlap >> ${busy}-log; sleep 0.2; printf pdf > "$out/document.pdf"; rmdir ${busy}`;
    const converter = converterWith(aProgram(folder, script));
    await Promise.all(['a', 'b', 'c'].map((text) => converter.convert(Buffer.from(text))));
    expect(existsSync(`${busy}-log`)).toBe(false);
  });

  it('fail with a word of it when the program makes nothing, and the next one is made', async () => {
    const broken = converterWith(aProgram(folder, 'exit 1'));
    await expect(broken.convert(docx)).rejects.toThrow(ConversionFailed);
    const count = join(folder, 'after-failure');
    expect(await converterWith(counting(count)).convert(docx)).not.toBeNull();
  });

  it('end a program that hangs, and the children it has', async () => {
    const pid = join(folder, 'child');
    const program = aProgram(folder, `sleep 600 & echo $! > ${pid}; wait`);
    expect(await runSoffice({ program, folder, docx, milliseconds: 700 })).toBeNull();
    const child = Number(readFileSync(pid, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 100));
    const state = existsSync(`/proc/${child}/stat`) ? readFileSync(`/proc/${child}/stat`, 'utf8') : ' Z ';
    expect(state).toMatch(/ Z /); // gone, or waiting to be buried
    expect(readdirSync(folder).filter((name) => name.startsWith('work-'))).toEqual([]);
  });

  it('give the program nothing of ours to read: no address of the database, no password', async () => {
    const seen = join(folder, 'seen');
    await converterWith(aProgram(folder, `env > ${seen}; printf pdf > "$out/document.pdf"`)).convert(docx);
    expect(readFileSync(seen, 'utf8')).not.toMatch(/DATABASE_URL|PASSWORD|SMTP/);
  });
});

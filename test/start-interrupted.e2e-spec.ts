import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@bihuan/testing';
import { dataFolder, Product } from './support/product';

jest.setTimeout(240_000);

describe('npm start, when it is interrupted or loses a part', () => {
  const folder = dataFolder();
  let port: number;
  const start = (change: NodeJS.ProcessEnv = {}) =>
    new Product({ BIHUAN_DATA: folder.path, PORT: String(port), DATABASE_URL: '', REDIS_URL: '', ...change });
  const processes = (): { pid: number; args: string }[] =>
    execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(folder.path))
      .map((line) => ({ pid: Number.parseInt(line, 10), args: line }));
  const until = async (condition: () => boolean): Promise<void> => {
    for (const end = Date.now() + 60_000; !condition(); await sleep(5)) {
      if (Date.now() > end) throw new Error('It did not happen in a minute');
    }
  };
  const clusters = () => (existsSync(folder.path) ? readdirSync(folder.path) : []);
  const hasVersion = () => clusters().some((name) => existsSync(join(folder.path, name, 'PG_VERSION')));

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => folder.remove());

  it('stops what it was starting when it is told to stop during the very first start', async () => {
    const product = start();
    await until(hasVersion);
    expect(await product.stop('SIGTERM')).toBe(0);
    expect(processes()).toEqual([]);
    expect(clusters().filter((name) => name.includes('unfinished'))).toEqual([]);
    rmSync(folder.path, { recursive: true });
  });

  it('starts after a power cut in the middle of the very first start', async () => {
    const cut = start();
    await until(hasVersion);
    const ended = cut.stop('SIGKILL');
    for (const { pid } of processes()) process.kill(pid, 'SIGKILL');
    await ended;
    await until(() => processes().length === 0);
    const product = start({ PORT: '0' });
    await product.ready();
    expect(product.output).toMatch(/http:\/\/127\.0\.0\.1:[1-9]\d+/);
    expect(clusters().filter((name) => name.includes('unfinished'))).toEqual([]);

    const link = join(dirname(folder.path), 'link');
    symlinkSync(folder.path, link);
    const second = start({ BIHUAN_DATA: link, PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(/正被另一个实例使用/);

    const [postmaster = '0'] = readFileSync(join(folder.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(postmaster), 'SIGKILL');
    expect(await product.ended()).toBe(1);
    expect(product.output).toContain('PostgreSQL 意外退出');
    expect(processes()).toEqual([]);
  });

  it('says in one sentence that the data folder cannot be written', async () => {
    const file = join(dirname(folder.path), 'file');
    writeFileSync(file, '');
    const product = start({ BIHUAN_DATA: join(file, 'data') });
    expect(await product.ended()).toBe(1);
    expect(product.output).toMatch(/数据目录 .* 无法写入（ENOTDIR）/);
    expect(product.output).not.toContain('    at ');
  });

  it('builds again after a build that was cut off, even when the sources are the old ones again', () => {
    const root = join(dirname(folder.path), 'clone');
    for (const place of ['scripts', 'apps/api', 'apps/worker', 'apps/cli', 'libs', 'dist'])
      mkdirSync(join(root, place), { recursive: true });
    for (const file of ['.swcrc', 'package-lock.json']) writeFileSync(join(root, file), '{}');
    cpSync(resolve(__dirname, '../scripts/setup.mjs'), join(root, 'scripts/setup.mjs'));
    const call = `import { build } from ${JSON.stringify(join(root, 'scripts/setup.mjs'))}; build(console.log, { web: false });`;
    const attempt = (env: NodeJS.ProcessEnv = {}) =>
      spawnSync(process.execPath, ['--input-type=module', '-e', call], {
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
    const source = (text: string) => writeFileSync(join(root, 'libs/source.ts'), text);
    writeFileSync(join(root, 'scripts/build.mjs'), 'process.exit(process.env.CUT_OFF ? 1 : 0);');
    source('old');
    expect(attempt()).toMatchObject({ status: 0, stdout: expect.stringContaining('构建') as string });
    expect(attempt()).toMatchObject({ status: 0, stdout: '' });
    source('new');
    expect(attempt({ CUT_OFF: '1' }).status).toBe(1);
    source('old');
    expect(attempt().stdout).toContain('构建');
  });
});

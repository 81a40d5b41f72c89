import { execFileSync, spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { freePort } from '@bihuan/testing';
import { dataFolder, Product } from './support/product';

jest.setTimeout(240_000);

describe('npm start', () => {
  const folder = dataFolder();
  let port: number;
  const start = (change: NodeJS.ProcessEnv = {}) =>
    new Product({ BIHUAN_DATA: folder.path, PORT: String(port), DATABASE_URL: '', REDIS_URL: '', ...change });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const casesInLedger = async (): Promise<number> => {
    const cookie = await signIn();
    const answer = await fetch(`http://127.0.0.1:${port}/api/cases`, { headers: { cookie } });
    return ((await answer.json()) as { total: number }).total;
  };
  const processesOf = (path: string): string[] =>
    execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes(path));

  async function signIn(): Promise<string> {
    const answer = await fetch(`http://127.0.0.1:${port}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login: demo.login, password: demo.password }),
    });
    expect(answer.status).toBe(201);
    return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  }
  const demo = { login: '', password: '' };

  beforeAll(async () => {
    port = await freePort();
  });
  afterAll(() => folder.remove());

  it('sets everything up, says what it does, and serves the product on one port', async () => {
    const product = start();
    await product.ready();
    expect(product.output).toContain(`http://127.0.0.1:${port}`);
    demo.password = /初始密码均为 (\S+)/.exec(product.output)?.[1] ?? '';
    demo.login = /^ {4}(\S+) +督查专员/m.exec(product.output)?.[1] ?? '';
    expect((await get('/health/ready')).status).toBe(200);
    const page = await get('/');
    expect(await page.text()).toContain('<div id="root">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await get('/api/nothing')).headers.get('content-type')).toContain('application/problem+json');
    expect(await casesInLedger()).toBeGreaterThan(50);

    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended()).not.toBe(0);
    expect(second.output).toMatch(/数据目录 .* 正被另一个实例使用/);

    expect(await product.stop('SIGINT')).toBe(0);
    expect(processesOf(folder.path)).toEqual([]);
  });

  it('starts again after kill -9, with all data', async () => {
    const killed = start();
    await killed.ready();
    await killed.stop('SIGKILL');
    const again = start();
    await again.ready();
    expect(again.output).not.toContain('载入演示单位');
    expect(await casesInLedger()).toBeGreaterThan(50);
    await again.stop();
    expect(processesOf(folder.path)).toEqual([]);
  });

  it('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(port, '127.0.0.1');
    const product = start();
    expect(await product.ended()).toBe(1);
    expect(product.output).toMatch(/端口 \d+ 无法使用/);
    other.close();
  });

  it('says in one sentence which settings are wrong', async () => {
    const product = start({ TIME_ZONE: 'Mars/Olympus' });
    expect(await product.ended()).toBe(1);
    expect(product.output).toContain('TIME_ZONE');
  });

  it('says in one sentence that Node is too old', () => {
    const pretend = `Object.defineProperty(process,'versions',{value:{...process.versions,node:'18.19.0'}})`;
    const args = ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`, 'scripts/start.mjs'];
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: resolve(__dirname, '..'), encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain('Node.js 20.19');
  });

  it('says in one sentence that the migration failed, and stops', async () => {
    const product = start({ DATABASE_URL: 'postgres://nobody:nothing@127.0.0.1:1/none' });
    expect(await product.ended()).toBe(1);
    expect(product.output).toMatch(/数据库结构升级失败/);
  });
});

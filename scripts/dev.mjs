// npm run dev: the same as npm start, with api and worker restarting and the web app reloading as files change.
import { spawn, spawnSync } from 'node:child_process';
import { install, requireNode, root } from './setup.mjs';

requireNode();
process.chdir(root);
const say = (line) => console.log(`[dev] ${line}`);
install(say);
if (spawnSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: 'inherit' }).status !== 0) process.exit(1);

const { watch } = await import('chokidar');
const webPort = Number(process.env.WEB_PORT ?? 5173);
const apiPort = Number(process.env.PORT ?? 3000);
const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'apps/web', '--port', String(webPort)], {
  stdio: 'inherit',
  env: { ...process.env, BIHUAN_API: `http://127.0.0.1:${apiPort}` },
});
let server = startServer();
let pending = null;
let restarting = Promise.resolve();

function startServer() {
  return spawn(process.execPath, ['dist/apps/cli/src/main.js', 'serve'], { stdio: 'inherit' });
}

/** Stops the server, builds, and starts it again; a build that fails leaves the message on the screen. */
async function restart() {
  await ended(server, 'SIGTERM');
  const built = spawnSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: 'inherit' });
  if (built.status === 0) server = startServer();
}

function ended(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((done) => {
    child.once('exit', done);
    child.kill(signal);
  });
}

watch(['apps/api', 'apps/worker', 'apps/cli', 'libs'], { ignoreInitial: true }).on('all', (_event, path) => {
  if (!path.endsWith('.ts') || path.endsWith('spec.ts')) return;
  clearTimeout(pending);
  pending = setTimeout(() => {
    say(`${path} 已改动，重启 / changed, restarting`);
    restarting = restarting.then(restart);
  }, 300);
});
const stop = async () => {
  await Promise.all([ended(server, 'SIGTERM'), ended(vite, 'SIGTERM')]);
  process.exit(0);
};
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void stop());
say(`网页 / web app: http://127.0.0.1:${webPort}`);

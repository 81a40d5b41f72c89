// The first load of the web app: what a browser fetches before a page that is opened first can be drawn, against its budget.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './setup.mjs';

const BUDGET = 250 * 1024;
const firstRoutes = ['src/app/routes/home.tsx', 'src/app/routes/sign-in.tsx'];
const web = join(root, 'dist/web');

/** The scripts of an entry and of all that it imports at once. */
function scriptsOf(manifest, name, seen = new Set()) {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the build`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) scriptsOf(manifest, imported, seen);
  return seen;
}

/** Says how big the first load is; false when it is over its budget, with its biggest parts. */
export function checkBundle(say) {
  const manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8'));
  const sizeOf = (file) => statSync(join(web, `${file}.gz`)).size;
  const inKb = (bytes) => `${(bytes / 1024).toFixed(1)} kB`;
  let isWithin = true;
  for (const route of firstRoutes) {
    const files = [...scriptsOf(manifest, 'index.html', scriptsOf(manifest, route))].filter((file) =>
      file.endsWith('.js'),
    );
    const total = files.reduce((sum, file) => sum + sizeOf(file), 0);
    if (total <= BUDGET) continue;
    isWithin = false;
    say(
      `${route}: first load of ${inKb(total)} JavaScript (gzip), over the budget of ${inKb(BUDGET)}. Its biggest parts:`,
    );
    for (const file of files.toSorted((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 8))
      say(`  ${inKb(sizeOf(file))}  ${file}`);
    say('  Load what the page does not need at once lazily: lazy(() => import(…)).');
  }
  return isWithin;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(web, '.vite/manifest.json'))) throw new Error('Nothing is built: node scripts/build.mjs');
  process.exitCode = checkBundle((line) => console.error(line)) ? 0 : 1;
}

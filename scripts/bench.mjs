// npm run bench: what the main paths cost, each as a ratio to a floor measured in the same run. Written up in docs/PERFORMANCE.md.
import { build, install, requireNode, root } from './setup.mjs';

requireNode();
process.chdir(root);
const say = (line) => console.error(`[setup] ${line}`);
install(say);
build(say, { web: false });
const { benchPure } = await import('./bench/pure.mjs');
const { benchReading } = await import('./bench/reading.mjs');
const { benchDatabase } = await import('./bench/database.mjs');

const rows = [...benchPure(), ...(await benchReading()), ...(await benchDatabase())];
console.log('| what | per second | floor | per second | cost (× floor) |');
console.log('| --- | ---: | --- | ---: | ---: |');
for (const { what, rate, floor, floorRate } of rows) {
  console.log(`| ${what} | ${round(rate)} | ${floor} | ${round(floorRate)} | ${(floorRate / rate).toFixed(1)} |`);
}

function round(value) {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(1);
}

// npm start: from a fresh clone to the running product. Nothing here needs an installed package.
import { createRequire } from 'node:module';
import { build, install, requireNode, root } from './setup.mjs';

requireNode();
process.chdir(root);
const say = (line) => console.log(`[setup] ${line}`);
install(say);
build(say);
process.argv.splice(2, 0, 'serve');
createRequire(import.meta.url)('../dist/apps/cli/src/main.js');

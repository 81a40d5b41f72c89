// npm run -s bihuan -- …: the operator's command. Standard output carries the answer only.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { build, install, requireNode } from './setup.mjs';

requireNode();
const say = (line) => console.error(`[setup] ${line}`);
install(say);
build(say, { web: false });
const calledFrom = process.env.INIT_CWD;
if (calledFrom) process.chdir(resolve(calledFrom));
createRequire(import.meta.url)('../dist/apps/cli/src/main.js');

// npm run db:generate -- <what-changes>: writes the migration that brings the tables to the row classes.
// With --check it writes nothing and fails when there is something to write.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const name = process.argv[2];
if (!name || (name !== '--check' && !/^[a-z][a-z0-9-]+$/.test(name))) {
  console.error('Usage: npm run db:generate -- <what-changes-in-kebab-case> | --check');
  process.exit(1);
}
const built = spawnSync(process.execPath, ['scripts/build.mjs', '--server'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);

const { startEmbeddedPostgres } = require('../dist/libs/embedded-postgres/src/index.js');
const { migrate, openDataSource } = require('../dist/libs/database/src/index.js');
const folder = mkdtempSync(join(tmpdir(), 'bihuan-migration-'));
chmodSync(folder, 0o755);
const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), password: 'generate' });
let pending;
try {
  await migrate(server.url('postgres'));
  const dataSource = await openDataSource(server.url('postgres'));
  pending = await dataSource.driver.createSchemaBuilder().log();
  await dataSource.destroy();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
if (pending.upQueries.length === 0) {
  console.log('The row classes and the migrations agree.');
  process.exit(0);
}
if (name === '--check') {
  console.error('The row classes ask for changes that no migration makes:');
  for (const { query } of pending.upQueries) console.error(`  ${query}`);
  process.exit(1);
}
const moment = Date.now();
const className = name.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter) => letter.toUpperCase()) + moment;
const lines = (queries) => queries.map(({ query }) => `    await runner.query(${JSON.stringify(query)});`).join('\n');
writeFileSync(
  `libs/database/src/migrations/${moment}-${name}.ts`,
  `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines(pending.upQueries)}
  }

  async down(runner: QueryRunner): Promise<void> {
${lines(pending.downQueries.toReversed())}
  }
}
`,
);
console.log(
  `Wrote libs/database/src/migrations/${moment}-${name}.ts: read it, list it in all-migrations.ts, commit both.`,
);

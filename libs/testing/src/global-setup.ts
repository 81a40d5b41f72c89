import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '../../database/src/migrate';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../embedded-postgres/src/embedded-postgres';
import { createDatabase, TEMPLATE } from './test-database';

const unsafeButFast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

type Cluster = { readonly server: EmbeddedPostgres; readonly folder: string };
declare global {
  // oxlint-disable-next-line no-var -- the only way to hand a server from global set-up to tear-down
  var bihuanTestCluster: Cluster | undefined;
}

/** One PostgreSQL for the run, with a migrated template that every test file clones. */
export default async function globalSetup(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bihuan-test-'));
  chmodSync(folder, 0o755); // as root, PostgreSQL runs as nobody
  const server = await startEmbeddedPostgres({ folder: join(folder, 'pg'), password: 'test', settings: unsafeButFast });
  globalThis.bihuanTestCluster = { server, folder };
  process.env.BIHUAN_TEST_SERVER = server.url('postgres');
  await createDatabase(server.url('postgres'), TEMPLATE);
  await migrate(server.url(TEMPLATE));
}

/** Stops the server and removes its data. */
export async function stopCluster(): Promise<void> {
  await globalThis.bihuanTestCluster?.server.stop();
  if (globalThis.bihuanTestCluster) rmSync(globalThis.bihuanTestCluster.folder, { recursive: true, force: true });
}

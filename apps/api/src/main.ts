import 'reflect-metadata';
import { createLogger, InvalidSettings, loadConfig } from '@bihuan/platform';
import { createApi } from './create-api';

async function main(): Promise<void> {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // the process that started us is gone
  const config = loadConfig();
  const logger = createLogger('api', config.logLevel);
  const app = await createApi({ config, logger });
  app.enableShutdownHooks();
  await app.listen(config.http.port, config.http.host);
  logger.info({ url: config.http.publicUrl }, 'listening');
  process.send?.({ type: 'ready' });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof InvalidSettings ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});

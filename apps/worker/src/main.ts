import 'reflect-metadata';
import { createLogger, InvalidSettings, loadConfig, NestLogger } from '@bihuan/platform';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM')); // the process that started us is gone
  const config = loadConfig();
  const logger = createLogger('worker', config.logLevel);
  const app = await NestFactory.createApplicationContext(WorkerModule.with({ config, logger }), {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  logger.info({ queues: config.redisUrl ? 'redis' : 'postgresql' }, 'working');
  process.send?.({ type: 'ready' });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof InvalidSettings ? error.message : String((error as Error).stack)}\n`);
  process.exit(1);
});

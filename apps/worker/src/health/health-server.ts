import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DataSourceHealth } from '@bihuan/database';
import { JobCounts } from '@bihuan/jobs';
import { AppConfig, LOGGER } from '@bihuan/platform';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';

type Answer = { readonly status: number; readonly body: unknown };

/** Says on WORKER_HEALTH_PORT whether the worker lives and can work; without that setting it listens nowhere. */
@Injectable()
export class HealthServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly database: DataSourceHealth,
    private readonly jobCounts: JobCounts,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const port = this.config.workerHealthPort;
    if (port === null) return;
    const server = createServer((request, response) => void this.respond(request, response));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, this.config.http.host, resolve);
    });
    this.server = server;
    this.logger.info({ port: (server.address() as AddressInfo).port }, 'health is told here');
  }

  beforeApplicationShutdown(): void {
    this.server?.close();
    this.server?.closeAllConnections();
  }

  private async respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { status, body } = await this.answer(request.url ?? '/');
    response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(JSON.stringify(body));
  }

  private async answer(path: string): Promise<Answer> {
    if (path === '/health/live') return { status: 200, body: { status: 'ok' } };
    if (path !== '/health/ready') return { status: 404, body: { status: 'unknown' } };
    try {
      await this.database.check();
      const queues = await this.jobCounts.read();
      return { status: 200, body: { status: 'ok', queues } };
    } catch (error) {
      this.logger.warn({ err: error }, 'not ready');
      return { status: 503, body: { status: 'unavailable' } };
    }
  }
}

import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { FILE_LIMIT } from '@bihuan/cases';
import { NestLogger, type AppConfig, type Clock } from '@bihuan/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module';
import { describeApi } from './http/api-docs';
import { addSecurityHeaders } from './http/security';
import { serveWebApp } from './http/web-app';

const JSON_LIMIT = 5 * 1024 * 1024;

/** The whole application, ready to listen; tests use it as it is. */
export async function createApi(platform: {
  config: AppConfig;
  logger: Logger;
  clock?: Clock;
}): Promise<NestFastifyApplication> {
  const { config, logger } = platform;
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    trustProxy: (_address, hop) => config.http.trustProxy && hop === 0,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(platform), adapter, {
    logger: new NestLogger(logger),
    bodyParser: false, // Fastify's own reads JSON; forms are read by nobody, so that no foreign page can post one
  });
  app.setGlobalPrefix('api', { exclude: ['health/live', 'health/ready', 'public/:officeId/:year'] });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  await addSecurityHeaders(fastify, config.http.secureCookies);
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { fileSize: FILE_LIMIT, files: 1, fields: 10 } });
  describeApi(app, fastify);
  await serveWebApp(fastify, config.webRoot);
  return app;
}

import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

/** The API's description at /api/docs, and as JSON at /api/docs-json. */
export function describeApi(app: INestApplication, fastify: FastifyInstance): void {
  const description = new DocumentBuilder()
    .setTitle('闭环 Bihuan API')
    .setDescription(
      'Supervision and rectification: clients send events, never target states. Errors are RFC 9457 problems.',
    )
    .setVersion('1')
    .addCookieAuth('bihuan_session')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'X-CSRF-Token' }, 'csrf')
    .addSecurityRequirements({ cookie: [], csrf: [] })
    .build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, description), {
    jsonDocumentUrl: 'api/docs-json',
  });
  // the documentation's own page brings styles with it
  fastify.addHook('onSend', async (request, reply) => {
    if (!request.url.startsWith('/api/docs')) return;
    reply.header(
      'content-security-policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    );
  });
}

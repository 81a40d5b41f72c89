import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const NONCE = '__CSP_NONCE__';

/** Serves the built web app: its files as they are, and its page for every other address outside the API. */
export async function serveWebApp(fastify: FastifyInstance, webRoot: string): Promise<void> {
  const root = resolve(webRoot);
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  const html = readFileSync(page, 'utf8');
  await fastify.register(fastifyStatic, {
    root: join(root, 'assets'),
    prefix: '/assets/',
    immutable: true,
    preCompressed: true,
    maxAge: '1y',
  });
  await fastify.register(fastifyStatic, { root, serve: false, decorateReply: false });
  for (const name of ['favicon.svg', 'first.js'])
    fastify.get(`/${name}`, (_request, reply) => reply.sendFile(name, root));
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html.replaceAll(NONCE, reply.cspNonce.style));
  });
}

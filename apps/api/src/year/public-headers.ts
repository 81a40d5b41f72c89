import { createHash } from 'node:crypto';
import { PUBLIC_STYLE } from '@bihuan/reports';
import type { FastifyReply } from 'fastify';

const styleHash = createHash('sha256').update(PUBLIC_STYLE).digest('base64');
/** Nothing may run or be fetched, and only the page's own style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Marks an answer as a page for everybody. */
export function asPublicPage(reply: FastifyReply): void {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', POLICY);
}

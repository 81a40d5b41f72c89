import { createHash } from 'node:crypto';
import { PUBLIC_STYLE } from '@bihuan/reports';
import type { FastifyReply } from 'fastify';

const styleHash = createHash('sha256').update(PUBLIC_STYLE).digest('base64');
/** Nothing may run or be fetched, and only the page's own style counts. */
const POLICY = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;

/** Marks an answer as a page for everybody; no other page may hold it in a frame. */
export function asPublicPage(reply: FastifyReply): void {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', `${POLICY}; frame-ancestors 'none'`);
}

/** The same page shown to the office before it is out, within its own screen. */
export function asPreview(reply: FastifyReply): void {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', `${POLICY}; frame-ancestors 'self'`);
}

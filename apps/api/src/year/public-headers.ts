import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/**
 * Nothing may run or be fetched, and only the page's own style counts: the one it was stored with, whatever pages made
 * today look like. Its first style stands in the head, before anything that people wrote.
 */
function policyOf(html: string, ancestors: "'none'" | "'self'"): string {
  const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors ${ancestors}`;
}

/** Marks an answer as a page for everybody; no other page may hold it in a frame. */
export function asPublicPage(reply: FastifyReply, html: string): void {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', policyOf(html, "'none'"));
}

/** The same page shown to the office before it is out, within its own screen. */
export function asPreview(reply: FastifyReply, html: string): void {
  void reply.type('text/html; charset=utf-8').header('content-security-policy', policyOf(html, "'self'"));
}

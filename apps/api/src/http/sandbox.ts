import { createHash } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/**
 * Marks an answer as something a stranger made, to be looked at within our own screens: nothing runs in it, nothing is
 * fetched for it, and it has no part in our origin. Of a page only its first style counts, which is ours: it stands in the
 * head, before anything that people wrote.
 */
export function asSandboxed(reply: FastifyReply, { mediaType, bytes }: { mediaType: string; bytes: Buffer }): void {
  const style = mediaType.startsWith('text/html') ? /<style>([^<]*)<\/style>/.exec(bytes.toString('utf8'))?.[1] : null;
  const ours = style ? `'sha256-${createHash('sha256').update(style).digest('base64')}'` : "'none'";
  const policy = `default-src 'none'; img-src data:; style-src ${ours}; base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox`;
  void reply
    .header('content-security-policy', policy)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', 'inline');
}

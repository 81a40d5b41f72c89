import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

export type Upload = { readonly name: string; readonly bytes: Buffer };

/** The one file of a multipart request; the plugin's limits bound it. */
export async function uploadOf(request: FastifyRequest): Promise<Upload | 'missing' | 'too-large'> {
  const part = request.isMultipart() ? await request.file() : undefined;
  if (!part) return 'missing';
  try {
    return { name: part.filename, bytes: await part.toBuffer() };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return 'too-large';
    throw error;
  }
}

/** A `Content-Disposition` that saves under a name of any script (RFC 6266). */
export function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escapeMark)}`;
}

function escapeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

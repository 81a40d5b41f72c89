import '@fastify/multipart';
import { BadRequestException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export type Upload = { readonly name: string; readonly bytes: Buffer };

/** The one file of a multipart request; the plugin's limits bound it. A part without a file name is no file. */
export async function uploadOf(request: FastifyRequest): Promise<Upload | 'missing' | 'too-large'> {
  if (!request.isMultipart()) return 'missing';
  try {
    const part = await request.file();
    if (part?.filename) return { name: part.filename, bytes: await part.toBuffer() };
    part?.file.resume();
    return 'missing';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE') return 'too-large';
    // everything above only reads what the client sent: no boundary, a broken part, an upload that was cut off
    throw new BadRequestException(undefined, { cause: error });
  }
}

/** A `Content-Disposition` that saves under a name of any script (RFC 6266). */
export function attachment(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll(/['()*]/g, escapeMark)}`;
}

function escapeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

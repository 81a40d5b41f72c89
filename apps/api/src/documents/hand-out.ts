import type { DocumentFormatQuery } from '@bihuan/contracts';
import { NoConverter, PdfConverter } from '@bihuan/documents';
import { Injectable, StreamableFile } from '@nestjs/common';
import { attachment } from '../http/upload';

/** The media type of a Word file. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Hands out a Word file as it is or as a PDF: every document of the api goes through here. */
@Injectable()
export class HandOut {
  constructor(private readonly converter: PdfConverter) {}

  async execute(
    { name, bytes }: { readonly name: string; readonly bytes: Buffer },
    format: DocumentFormatQuery['format'],
  ): Promise<StreamableFile> {
    if (format === 'docx') return fileOf(name, bytes, DOCX);
    const pdf = await this.converter.convert(bytes);
    if (pdf === null) throw new NoConverter();
    return fileOf(name.replace(/\.docx$/i, '.pdf'), pdf, 'application/pdf');
  }
}

function fileOf(name: string, bytes: Buffer, type: string): StreamableFile {
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}

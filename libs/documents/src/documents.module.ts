import { Module } from '@nestjs/common';
import { PdfConverter } from './pdf/pdf-converter';
import { PurgePdfCopies } from './pdf/purge-pdf-copies';

const useCases = [PdfConverter, PurgePdfCopies];

@Module({ providers: useCases, exports: useCases })
export class DocumentsModule {}

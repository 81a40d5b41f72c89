import { Module } from '@nestjs/common';
import { PdfConverter } from './pdf/pdf-converter';

@Module({ providers: [PdfConverter], exports: [PdfConverter] })
export class DocumentsModule {}

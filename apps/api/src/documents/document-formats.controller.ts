import { documentFormats, type DocumentFormats } from '@bihuan/contracts';
import { PdfConverter } from '@bihuan/documents';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SignedIn } from '../access/access-rule';
import { Answers } from '../http/answers';

/** What documents can be handed out as: PDF only where LibreOffice is at hand. */
@ApiTags('documents')
@Controller('document-formats')
export class DocumentFormatsController {
  constructor(private readonly converter: PdfConverter) {}

  @Get()
  @SignedIn()
  @Answers(documentFormats)
  read(): DocumentFormats {
    return { pdf: this.converter.isAvailable() };
  }
}

import { OfficialDocumentsModule } from '@bihuan/official-documents';
import { Module } from '@nestjs/common';
import { HandOutModule } from '../documents/hand-out.module';
import { DocumentMarksController } from './document-marks.controller';
import { DocumentStepsController } from './document-steps.controller';
import { DocumentTemplatesController } from './document-templates.controller';
import { OfficialDocumentsController } from './official-documents.controller';

@Module({
  imports: [OfficialDocumentsModule, HandOutModule],
  controllers: [
    OfficialDocumentsController,
    DocumentStepsController,
    DocumentTemplatesController,
    DocumentMarksController,
  ],
})
export class OfficialDocumentsApiModule {}

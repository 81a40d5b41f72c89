import { CasesModule } from '@bihuan/cases';
import { DocumentsModule } from '@bihuan/documents';
import { Module } from '@nestjs/common';
import { BuildCaseFile } from './build-case-file';
import { PreviewFile } from './preview/preview-file';
import { ReadCaseFacts, ReadScreens } from './read-case-facts';

@Module({
  imports: [CasesModule, DocumentsModule],
  providers: [ReadScreens, ReadCaseFacts, BuildCaseFile, PreviewFile],
  exports: [BuildCaseFile, PreviewFile],
})
export class CaseFilesModule {}

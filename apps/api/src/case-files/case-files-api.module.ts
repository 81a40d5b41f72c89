import { CaseFilesModule } from '@bihuan/case-files';
import { Module } from '@nestjs/common';
import { CaseFilesController } from './case-files.controller';
import { FilePreviewsController } from './file-previews.controller';

@Module({ imports: [CaseFilesModule], controllers: [CaseFilesController, FilePreviewsController] })
export class CaseFilesApiModule {}

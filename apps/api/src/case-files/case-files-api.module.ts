import { CaseFilesModule } from '@bihuan/case-files';
import { Module } from '@nestjs/common';
import { CaseFilesController } from './case-files.controller';

@Module({ imports: [CaseFilesModule], controllers: [CaseFilesController] })
export class CaseFilesApiModule {}

import { CasesModule } from '@bihuan/cases';
import { Module } from '@nestjs/common';
import { BuildCaseFile } from './build-case-file';
import { ReadCaseFacts, ReadScreens } from './read-case-facts';

@Module({ imports: [CasesModule], providers: [ReadScreens, ReadCaseFacts, BuildCaseFile], exports: [BuildCaseFile] })
export class CaseFilesModule {}

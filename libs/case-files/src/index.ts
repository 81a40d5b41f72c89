export { BuildCaseFile, type CaseFile } from './build-case-file';
export { CaseFileTooLarge } from './case-files.errors';
export { CaseFilesModule } from './case-files.module';

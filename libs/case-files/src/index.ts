export { BuildCaseFile, type CaseFile } from './build-case-file';
export { CaseFileTooLarge, NoPreview } from './case-files.errors';
export { CaseFilesModule } from './case-files.module';
export { PreviewFile, type PreviewContent } from './preview/preview-file';

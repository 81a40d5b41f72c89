export { renderDocx } from './docx/render-docx';
export type { TextOfUpload, UploadRefusal } from './upload/refusals';
export { textOfUpload } from './upload/text-of-upload';

export { renderDocx } from './docx/render-docx';
export type { TextOfUpload, UploadRefusal } from './upload/refusals';
export { textOfUpload } from './upload/text-of-upload';
export { DEFLATED, packedDataOf, STORED, unpack } from './zip/unpack';
export { readZipDirectory, type ZipEntry } from './zip/zip-directory';

import mammoth from 'mammoth';
import { storeZip, type ZipFile } from '../zip/store-zip';

/** The look of a Word file that is shown as a page: of the paper, whatever the screen around it looks like. */
const STYLE =
  'html{color-scheme:light;background:#fff;color:#1b2430}' +
  'body{max-width:44em;margin:0 auto;padding:1.5em;font:16px/1.8 FangSong,STFangsong,"Noto Serif CJK SC",serif;overflow-wrap:anywhere}' +
  'img{max-width:100%;height:auto}table{border-collapse:collapse;max-width:100%}' +
  'td,th{border:1px solid #525c6a;padding:.25em .5em;vertical-align:top}a{color:inherit;text-decoration:none}';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A Word file as a page of its words, lists, tables and pictures, for where no LibreOffice can draw it as it prints.
 * It is what a stranger wrote: it may be shown in a sandbox only, where nothing runs. Null when it cannot be read.
 */
export async function pageOfDocx(files: readonly ZipFile[], title: string): Promise<string | null> {
  try {
    const { value } = await mammoth.convertToHtml({ buffer: storeZip(files) });
    return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>${STYLE}</style><title>${escaped(title)}</title></head><body>${value}</body></html>`;
  } catch {
    return null; // mammoth throws on XML that no Word program would write
  }
}

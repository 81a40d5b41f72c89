import type { Words } from '@bihuan/contracts';

/** Why an upload was not read, in words for the person who sent it. Codes are stored and never renamed. */
export type UploadRefusal = {
  readonly code: 'document/empty' | 'document/too-large' | 'document/unsupported' | 'document/broken';
  readonly message: Words;
};

const refusals = {
  empty: {
    code: 'document/empty',
    message: { zh: '文件里没有文字。', en: 'The file contains no text.' },
  },
  tooLarge: {
    code: 'document/too-large',
    message: {
      zh: '文件超过20MB，请删去图片后再上传。',
      en: 'The file is over 20 MB. Remove its pictures and try again.',
    },
  },
  tooMuchText: {
    code: 'document/too-large',
    message: {
      zh: '文件解开后内容过多，请只上传报告正文。',
      en: 'The file holds too much once unpacked. Send the report alone.',
    },
  },
  legacyWord: {
    code: 'document/unsupported',
    message: {
      zh: '这是旧版Word（.doc）、WPS或加了密码的文件，请在Word或WPS中去掉密码、另存为.docx后再上传。',
      en: 'This is an old Word file (.doc), a WPS file, or one with a password. Save it as .docx without a password.',
    },
  },
  otherFormat: {
    code: 'document/unsupported',
    message: {
      zh: '不支持这种文件，请上传.docx、.pdf、.html或.txt文件；RTF、.mht网页和表格请先另存为.docx。',
      en: 'This kind of file cannot be read. Send a .docx, .pdf, .html or .txt file; save RTF, .mht pages and sheets as .docx.',
    },
  },
  brokenWord: {
    code: 'document/broken',
    message: {
      zh: '文件已损坏，请用Word或WPS打开后另存为.docx再上传。',
      en: 'The file is damaged. Open it in Word or WPS and save it as .docx again.',
    },
  },
  brokenText: {
    code: 'document/broken',
    message: {
      zh: '文本编码有损坏，请用记事本打开检查，另存为UTF-8后再上传。',
      en: 'The text encoding is damaged. Open it in an editor, check it and save it as UTF-8.',
    },
  },
  lockedPdf: {
    code: 'document/unsupported',
    message: {
      zh: '这份PDF设有打开密码，请去掉密码后再上传。',
      en: 'This PDF asks for a password. Remove the password and try again.',
    },
  },
  scannedPdf: {
    code: 'document/unsupported',
    message: {
      zh: '这份PDF是扫描的图片，没有可以复制的文字。请先做文字识别，或上传Word原稿。',
      en: 'This PDF is a scan without text. Run text recognition first, or send the Word original.',
    },
  },
  unreadablePdf: {
    code: 'document/unsupported',
    message: {
      zh: '这份PDF里的文字无法还原（字体缺少对照表），请上传Word原稿，或另存为文本后再上传。',
      en: 'The text of this PDF cannot be restored (its fonts lack a table of letters). Send the Word original or plain text.',
    },
  },
  heavyPdf: {
    code: 'document/too-large',
    message: {
      zh: '这份PDF页数或内容过多（最多400页），请只上传报告正文。',
      en: 'This PDF has too many pages or too much in it (400 pages at most). Send the report alone.',
    },
  },
  brokenPdf: {
    code: 'document/broken',
    message: {
      zh: 'PDF文件已损坏，请重新导出后再上传。',
      en: 'The PDF is damaged. Export it again and try once more.',
    },
  },
} as const satisfies Record<string, UploadRefusal>;

/** What reading an upload comes to: the text and what it was read as, or why not. */
export type TextOfUpload =
  | { readonly accepted: true; readonly text: string; readonly format: 'txt' | 'docx' | 'pdf' | 'html' }
  | { readonly accepted: false; readonly refusal: UploadRefusal };

export function refuse(name: keyof typeof refusals): TextOfUpload {
  return { accepted: false, refusal: refusals[name] };
}

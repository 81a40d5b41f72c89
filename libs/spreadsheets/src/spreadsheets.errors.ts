import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** A file that is not read as a spreadsheet. Each kind tells what is wrong with the file and what to do about it. */
export abstract class SpreadsheetRefused extends DomainError {}

export class NotASpreadsheet extends SpreadsheetRefused {
  readonly code = 'spreadsheet/not-a-spreadsheet';
  constructor(fileName: string) {
    super(
      {
        zh: `“${fileName}”不是电子表格。请上传 .xlsx、.xls 或 .csv 文件。`,
        en: `“${fileName}” is not a spreadsheet: upload an .xlsx, .xls or .csv file`,
      },
      { fileName },
    );
  }
}

/** A spreadsheet, but of a format that is not read here. */
export class UnsupportedFormat extends SpreadsheetRefused {
  readonly code = 'spreadsheet/unsupported-format';
  constructor(fileName: string, format: string) {
    super(
      {
        zh: `“${fileName}”是 ${format} 格式，暂不支持。请在 Excel 或 WPS 中另存为 .xlsx 后再上传。`,
        en: `“${fileName}” is of the format ${format}, which is not read: save it as .xlsx and upload that`,
      },
      { fileName, format },
    );
  }
}

export class DamagedSpreadsheet extends SpreadsheetRefused {
  readonly code = 'spreadsheet/damaged';
  constructor(fileName: string, where: Words) {
    super(
      {
        zh: `“${fileName}”已损坏：${where.zh}。请用 Excel 或 WPS 打开、另存后再上传。`,
        en: `“${fileName}” is damaged: ${where.en}. Open it in Excel or WPS, save it anew and upload that`,
      },
      { fileName },
    );
  }
}

export class EncryptedSpreadsheet extends SpreadsheetRefused {
  readonly code = 'spreadsheet/encrypted';
  constructor(fileName: string) {
    super(
      {
        zh: `“${fileName}”设有打开密码，无法读取。请取消密码后再上传。`,
        en: `“${fileName}” is protected by a password: remove the password and upload it again`,
      },
      { fileName },
    );
  }
}

/** Too many bytes, rows, columns or characters, packed or unpacked. */
export class SpreadsheetTooLarge extends SpreadsheetRefused {
  readonly code = 'spreadsheet/too-large';
  constructor(fileName: string, what: Words) {
    super(
      {
        zh: `“${fileName}”过大：${what.zh}。请拆分后分次上传。`,
        en: `“${fileName}” is too large: ${what.en}. Split it and upload the parts`,
      },
      { fileName },
    );
  }
}

export class EmptySpreadsheet extends SpreadsheetRefused {
  readonly code = 'spreadsheet/empty';
  constructor(fileName: string) {
    super(
      { zh: `“${fileName}”里没有内容。请检查是否选错了文件。`, en: `“${fileName}” is empty: was another file meant?` },
      { fileName },
    );
  }
}

import { DomainError } from '@bihuan/platform';

/** What is in the file is more than a zip can hold. */
export class CaseFileTooLarge extends DomainError {
  readonly code = 'case-file/too-large';
  constructor() {
    super({
      zh: '卷宗超过4GB，一个ZIP装不下，请在事项页面分别下载佐证材料',
      en: 'The file is over 4 GB, more than a ZIP holds: download the evidence from the page of the case',
    });
  }
}

/** A preview was asked for of a file that has none. */
export class NoPreview extends DomainError {
  readonly code = 'file/no-preview';
  constructor() {
    super({
      zh: '这个文件不能在线预览，请下载后查看',
      en: 'This file cannot be previewed: download it to read it',
    });
  }
}

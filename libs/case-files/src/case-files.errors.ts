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

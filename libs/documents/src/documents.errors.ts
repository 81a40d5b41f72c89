import { DomainError } from '@bihuan/platform';

/** A template that is not taken: damaged, too large, or one that could carry something into the house. */
export class TemplateRefused extends DomainError {
  readonly code = 'document/template-refused';
}

/** The text of a document has nowhere to go: a template without `{{正文}}` would lose it in silence. */
export class NoPlaceForText extends DomainError {
  readonly code = 'document/no-place-for-text';
  constructor() {
    super({
      zh: '模板里没有占位符“{{正文}}”，公文的正文无处可放，请在模板中加上后重新上传',
      en: 'The template has no placeholder “{{正文}}”, so the text has nowhere to go: add it and upload the template again',
    });
  }
}

/** PDF was asked for where no LibreOffice is at hand. */
export class NoConverter extends DomainError {
  readonly code = 'document/no-converter';
  constructor() {
    super({
      zh: '服务器上没有安装LibreOffice，不能生成PDF，请下载Word文件或使用打印视图',
      en: 'LibreOffice is not installed on the server, so no PDF can be made: take the Word file or the print view',
    });
  }
}

/** LibreOffice is there, but made nothing of this file in the time it has. */
export class ConversionFailed extends DomainError {
  readonly code = 'document/conversion-failed';
  constructor() {
    super({
      zh: 'PDF没有生成成功，请稍后再试，或者下载Word文件',
      en: 'The PDF could not be made. Try again later, or take the Word file',
    });
  }
}

/** So many wait for LibreOffice that another would wait for minutes. */
export class ConverterBusy extends DomainError {
  readonly code = 'document/converter-busy';
  constructor() {
    super({
      zh: '正在生成的PDF较多，请过几分钟再试，或者下载Word文件',
      en: 'Many PDFs are being made. Try again in a few minutes, or take the Word file',
    });
  }
}

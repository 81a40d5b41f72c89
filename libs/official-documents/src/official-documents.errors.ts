import type { TemplateCheck, Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such document, or none that the caller may see: the answer is the same. */
export class UnknownDocument extends DomainError {
  readonly code = 'official-document/unknown';
  constructor() {
    super({ zh: '没有这份公文，或者您无权查看', en: 'There is no such document, or you may not see it' });
  }
}

/** Somebody else changed the document since the caller read it. */
export class StaleDocument extends DomainError {
  readonly code = 'official-document/stale-version';
  constructor(expected: number, actual: number) {
    super(
      {
        zh: '公文已被他人更新，请重新载入、看过之后再操作',
        en: 'The document was changed by somebody else: reload and read it first',
      },
      { expected, actual },
    );
  }
}

/** The role is not held in the office or unit that this asks for. */
export class NotYourDocument extends DomainError {
  readonly code = 'official-document/not-yours';
}

/** The document stands where this cannot be done. */
export class DocumentNotNow extends DomainError {
  readonly code = 'official-document/not-now';
}

/** There is no approval on record. */
export class DocumentNotApproved extends DomainError {
  readonly code = 'official-document/not-approved';
  constructor() {
    super({ zh: '没有批准记录，不得印发', en: 'There is no approval on record: it may not be issued' });
  }
}

/** Whoever wrote on a document does not approve it. */
export class OwnDocument extends DomainError {
  readonly code = 'official-document/own-draft';
  constructor() {
    super(ownDocument);
  }
}
export const ownDocument: Words = {
  zh: '您起草或修改过这份公文，应由他人批准',
  en: 'You wrote on this document: somebody else approves it',
};

/** What criticises in front of others needs the word of a government leader (Regulations on Government Supervision Art. 21). */
export class DocumentNeedsLeader extends DomainError {
  readonly code = 'official-document/needs-leader';
  constructor() {
    super({
      zh: '须由政府领导批准，或记明政府领导书面批准的姓名、文件和日期（《政府督查工作条例》第二十一条）',
      en: 'A government leader approves it, or the written approval is recorded with name, document and date (Regulations on Government Supervision Art. 21)',
    });
  }
}

/** A draft that leaves something to be filled in is no document yet. */
export class DocumentIncomplete extends DomainError {
  readonly code = 'official-document/incomplete';
  constructor(places: readonly string[]) {
    const list = places.join('、');
    super(
      { zh: `还有“（请填写）”的地方没有填写：${list}`, en: `Still to be filled in, where it says （请填写）: ${list}` },
      { places },
    );
  }
}

export class DocumentApprovalInFuture extends DomainError {
  readonly code = 'official-document/approval-in-future';
  constructor(on: string) {
    super({ zh: `书面批准的日期（${on}）晚于今天`, en: `The written approval is dated ${on}, after today` }, { on });
  }
}

/** These cases do not make a document of this kind. */
export class UnfitCases extends DomainError {
  readonly code = 'official-document/unfit-cases';
}

/** A field that this kind of document does not have, or that only the system fills in. */
export class UnknownField extends DomainError {
  readonly code = 'official-document/unknown-field';
  constructor(names: readonly string[]) {
    const list = names.join('、');
    super(
      {
        zh: `这类公文没有可以填写的：${list}`,
        en: `This kind of document has nothing to fill in by the name of ${list}`,
      },
      { names },
    );
  }
}

/** A document cannot go without its title. */
export class TitleMissing extends DomainError {
  readonly code = 'official-document/title-missing';
  constructor() {
    super({ zh: '请填写标题', en: 'Give the document its title' });
  }
}

export class UnknownDocumentTemplate extends DomainError {
  readonly code = 'official-document/unknown-template';
  constructor() {
    super({
      zh: '没有这一版模板，或者您无权查看',
      en: 'There is no such version of the template, or you may not see it',
    });
  }
}

/** The template of somebody else's documents. */
export class NotYourTemplate extends DomainError {
  readonly code = 'official-document/not-your-template';
  constructor() {
    super({
      zh: '督查机构负责人只能维护本机构的模板和代字，通用模板由系统管理员维护',
      en: 'A head of office keeps the templates and numbers of the own office; the common ones are the administrator’s',
    });
  }
}

/** What a template lacks, and what nothing would fill: by name, with the names that are meant perhaps. */
export class UnfitTemplate extends DomainError {
  readonly code = 'official-document/unfit-template';
  constructor({ missing, unknown }: TemplateCheck) {
    super(wordsOf({ missing, unknown }), { missing, unknown });
  }
}

export class TemplateTooLarge extends DomainError {
  readonly code = 'official-document/template-too-large';
  constructor(limit: number) {
    super(
      { zh: `模板超过${limit / 1024 / 1024}MB`, en: `The template is larger than ${limit / 1024 / 1024} MB` },
      { limit },
    );
  }
}

function wordsOf({ missing, unknown }: Pick<TemplateCheck, 'missing' | 'unknown'>): Words {
  const braced = (name: string) => `{{${name}}}`;
  const lacks = missing.map(braced);
  const odd = (or: string) =>
    unknown.map(({ name, near }) =>
      near.length === 0 ? braced(name) : `${braced(name)}（${or}${near.map(braced).join('、')}）`,
    );
  return {
    zh: [
      ...(lacks.length > 0 ? [`缺少必需的占位符：${lacks.join('、')}`] : []),
      ...(unknown.length > 0 ? [`有无法识别的占位符：${odd('是否为').join('、')}`] : []),
    ].join('；'),
    en: [
      ...(lacks.length > 0 ? [`Required placeholders are missing: ${lacks.join(', ')}`] : []),
      ...(unknown.length > 0 ? [`Placeholders that nothing fills: ${odd('perhaps ').join(', ')}`] : []),
    ].join('; '),
  };
}

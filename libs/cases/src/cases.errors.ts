import { keptListNames, keptLists, type CodeList, type KeptList, type Refusal } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such case, or none that the caller may see: the answer is the same. */
export class UnknownCase extends DomainError {
  readonly code = 'case/unknown';
  constructor() {
    super({ zh: '没有这个事项，或者您无权查看', en: 'There is no such case, or you may not see it' });
  }
}

/** The event is possible, but not for this person. */
export class NotAllowed extends DomainError {
  readonly code = 'case/not-allowed';
  constructor(
    event: string,
    readonly refusals: readonly Refusal[],
  ) {
    super(inWords(refusals), { event, refusals });
  }
}

/** The event is not possible now. */
export class IllegalTransition extends DomainError {
  readonly code = 'case/illegal-transition';
  constructor(
    event: string,
    state: string,
    readonly refusals: readonly Refusal[],
  ) {
    super(inWords(refusals), { event, state, refusals });
  }
}

/** Somebody else changed the case since the caller read it. */
export class StaleVersion extends DomainError {
  readonly code = 'case/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '事项已被他人更新，请重新载入后再操作', en: 'The case was changed by somebody else: reload it first' },
      { expected, actual },
    );
  }
}

export class UnknownWorkflow extends DomainError {
  readonly code = 'case/unknown-workflow';
  constructor(workflow: string) {
    super({ zh: `没有“${workflow}”这种办理流程`, en: `There is no workflow “${workflow}”` }, { workflow });
  }
}

export class UnknownUnit extends DomainError {
  readonly code = 'case/unknown-unit';
  constructor(unitIds: readonly string[]) {
    super({ zh: '所选单位不存在或已停用', en: 'A chosen unit does not exist or is no longer active' }, { unitIds });
  }
}

export class UnknownInspection extends DomainError {
  readonly code = 'case/unknown-inspection';
  constructor(inspectionId: string) {
    super({ zh: '没有这个督查行动', en: 'There is no such inspection' }, { inspectionId });
  }
}

/** A new case is classified by what is still offered; cases of before keep what they have. */
export class RetiredCode extends DomainError {
  readonly code = 'case/retired-code';
  constructor(list: KeptList, code: string) {
    const { [code]: label = { zh: code, en: code } }: CodeList = keptLists[list];
    const name = keptListNames[list];
    super(
      {
        zh: `${name.zh}“${label.zh}”已停用，新事项请选用其他${name.zh}`,
        en: `${name.en} “${label.en}” is retired: choose another one for new cases`,
      },
      { list, code, errors: [{ pointer: `/${list}`, detail: `“${label.zh}”已停用 / “${label.en}” is retired` }] },
    );
  }
}

/** A case that says it was read out of a report names an import of the own office. */
export class UnknownImportedReport extends DomainError {
  readonly code = 'case/unknown-import';
  constructor(importId: string) {
    super({ zh: '没有这份导入的报告', en: 'There is no such import' }, { importId });
  }
}

/** Evidence must be a file that the same person uploaded before. */
export class UnknownFile extends DomainError {
  readonly code = 'case/unknown-file';
  constructor(fileId: string) {
    super({ zh: '没有找到所附文件，请重新上传', en: 'The attached file was not found: upload it again' }, { fileId });
  }
}

/** No such point to check, none that the caller may see, or none with two statements behind it. */
export class UnknownWarning extends DomainError {
  readonly code = 'case/unknown-warning';
  constructor() {
    super({
      zh: '没有可以对照的说明，或者您无权查看',
      en: 'There are no statements to compare, or you may not see them',
    });
  }
}

export class MissingFile extends DomainError {
  readonly code = 'file/unknown';
  constructor() {
    super({ zh: '没有这个文件，或者您无权下载', en: 'There is no such file, or you may not download it' });
  }
}

export class RefusedFile extends DomainError {
  readonly code = 'file/refused';
  constructor(zh: string, en: string) {
    super({ zh, en });
  }
}

export class FileTooLarge extends DomainError {
  readonly code = 'file/too-large';
  constructor(limit: number) {
    const megabytes = Math.floor(limit / 1024 / 1024);
    super({ zh: `文件不能超过 ${megabytes} MB`, en: `A file may have ${megabytes} MB at most` }, { limit });
  }
}

function inWords(refusals: readonly Refusal[]): { zh: string; en: string } {
  return {
    zh: refusals.map((refusal) => refusal.reason.zh).join('；'),
    en: refusals.map((refusal) => refusal.reason.en).join('; '),
  };
}

/** Why an event was not raised, one reason at a time: those of the workflow, or else the refusal as a whole. */
export function reasonsOf(error: DomainError): readonly Refusal[] {
  if (error instanceof NotAllowed || error instanceof IllegalTransition) return error.refusals;
  return [{ code: error.code, reason: error.words }];
}

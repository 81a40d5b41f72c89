import { LEDGER_WHOLE_LIMIT, type LedgerImportStatus, type Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such import in the own office. */
export class UnknownLedgerImport extends DomainError {
  readonly code = 'ledger-import/unknown';
  constructor() {
    super({ zh: '没有这次台账导入，或者您无权查看', en: 'There is no such import of a ledger, or you may not see it' });
  }
}

export class StaleLedgerImport extends DomainError {
  readonly code = 'ledger-import/stale-version';
  constructor(version: number) {
    super(
      {
        zh: '这次导入已被他人改动，请刷新后再操作',
        en: 'The import was changed in the meantime: reload and try again',
      },
      { version },
    );
  }
}

/** What was asked for does not fit where the import stands. */
export class LedgerImportElsewhere extends DomainError {
  readonly code = 'ledger-import/wrong-status';
  constructor(status: LedgerImportStatus) {
    super(
      { zh: '这次导入现在不能这样做，请刷新后查看', en: 'This cannot be done with the import now: reload it first' },
      { importStatus: status },
    );
  }
}

/** Who may see an import of the office does not decide on it. */
export class NotYourLedgerImport extends DomainError {
  readonly code = 'ledger-import/not-yours';
  constructor() {
    super({ zh: '只有上传台账的人可以这样做', en: 'Only the person who uploaded the ledger may do this' });
  }
}

const refusedUploads = {
  missing: { zh: '请选择要导入的台账文件', en: 'Choose the ledger to import' },
  'too-large': { zh: '文件过大，无法导入；请分成几个文件', en: 'The file is too large: split it' },
} as const satisfies Record<string, Words>;

/** A file that did not get as far as being read. */
export class NoLedgerFile extends DomainError {
  readonly code = 'ledger-import/no-file';
  constructor(fault: keyof typeof refusedUploads) {
    super(refusedUploads[fault], { fault });
  }
}

/** Neither a header nor a list was found. */
export class NothingInTheLedger extends DomainError {
  readonly code = 'ledger-import/empty';
  constructor(name: string) {
    super({ zh: `“${name}”里没有可以导入的表格`, en: `There is no list to import in “${name}”` }, { name });
  }
}

export class NoSuchSheet extends DomainError {
  readonly code = 'ledger-import/no-such-sheet';
  constructor(sheet: string) {
    super({ zh: `文件中没有工作表“${sheet}”`, en: `The file has no sheet “${sheet}”` }, { sheet });
  }
}

/** Each field can be read from one column, and some column must tell what the problem is. */
export class UnusableMapping extends DomainError {
  readonly code = 'ledger-import/unusable-mapping';
  constructor(errors: readonly { readonly pointer: string; readonly detail: string }[]) {
    super(
      { zh: `列的对应关系有 ${errors.length} 处需要更正`, en: `${errors.length} entries of the mapping are wrong` },
      { errors },
    );
  }
}

/** The choices forbid to start with lines such as these. */
export class LedgerImportBlocked extends DomainError {
  readonly code = 'ledger-import/blocked';
  constructor(by: 'errors' | 'existing', count: number) {
    super(
      by === 'errors'
        ? {
            zh: `有 ${count} 行有错误。请更正后重新上传，或者选择“跳过有错误的行”`,
            en: `${count} lines have errors: correct the file and upload it again, or leave these lines out`,
          }
        : {
            zh: `有 ${count} 行已有对应事项。请改选“跳过”或“更新”后再导入`,
            en: `${count} lines have their case already: choose to skip or to change them`,
          },
      { by, count },
    );
  }
}

export class NothingToImport extends DomainError {
  readonly code = 'ledger-import/nothing';
  constructor() {
    super({ zh: '按当前选择，没有可以导入的行', en: 'With these choices there is no line to import' });
  }
}

export class TooManyForOne extends DomainError {
  readonly code = 'ledger-import/too-many-for-one';
  constructor(count: number) {
    super(
      {
        zh: `“全部成功才导入”一次最多 ${LEDGER_WHOLE_LIMIT} 行，现有 ${count} 行；请选择“逐行导入”`,
        en: `All or nothing takes at most ${LEDGER_WHOLE_LIMIT} lines, these are ${count}: import line by line`,
      },
      { limit: LEDGER_WHOLE_LIMIT, count },
    );
  }
}

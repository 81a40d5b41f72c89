import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';
import type { DraftFault } from './drafts/draft-faults';

/** No import with this id in the own office. */
export class UnknownImport extends DomainError {
  readonly code = 'intake/unknown';

  constructor() {
    super({ zh: '没有这份导入的报告', en: 'There is no such import' });
  }
}

/** The file was read, but what it says is no annual report. */
export class NotAReport extends DomainError {
  readonly code = 'intake/not-a-report';

  constructor(words: Words, reason: string) {
    super(words, { reason });
  }
}

/** Somebody saved the drafts in the meantime. */
export class StaleImport extends DomainError {
  readonly code = 'intake/stale-version';

  constructor(version: number) {
    super(
      { zh: '草稿已被他人修改，请刷新后再操作', en: 'The drafts were changed in the meantime: reload and try again' },
      { version },
    );
  }
}

/** The import was confirmed or discarded: its drafts are history. */
export class ImportNotDraft extends DomainError {
  readonly code = 'intake/not-draft';

  constructor(status: string) {
    super(
      {
        zh: status === 'confirmed' ? '已经确认立项，不能再改' : '已经作废，不能再改',
        en: `The import is ${status} and can no longer be changed`,
      },
      { importStatus: status },
    );
  }
}

/** Something is missing before the drafts can become cases. */
export class IncompleteDrafts extends DomainError {
  readonly code = 'intake/incomplete';

  constructor(errors: readonly DraftFault[]) {
    super(
      { zh: `还有${errors.length}处需要补充或更正`, en: `${errors.length} entries are missing or wrong` },
      { errors },
    );
  }
}

const refusedUploads = {
  missing: { zh: '请选择要导入的报告文件', en: 'Choose the report file to import' },
  'too-large': { zh: '文件过大，无法导入', en: 'The file is too large to be imported' },
} as const satisfies Record<string, Words>;

/** The file could not be read at all. The library that reads documents says why, under a code of its own. */
export class DocumentRefused extends DomainError {
  constructor(
    readonly code: `document/${string}`,
    words: Words,
  ) {
    super(words);
  }

  /** A file that did not get as far as being read. */
  static because(fault: keyof typeof refusedUploads): DocumentRefused {
    return new DocumentRefused(`document/${fault}`, refusedUploads[fault]);
  }
}

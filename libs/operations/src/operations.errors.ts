import type { Words } from '@bihuan/contracts';

/** Something that an operator asked for at the command line cannot be done; nothing of it comes over HTTP. */
abstract class BackupRefused extends Error {
  constructor(
    readonly words: Words,
    cause?: unknown,
  ) {
    super(words.en, { cause });
    this.name = new.target.name;
  }
}

/** A backup that cannot be used: something is missing, damaged, or of a newer program. */
export class UnusableBackup extends BackupRefused {
  constructor(fault: Words, cause?: unknown) {
    super({ zh: `备份不能使用：${fault.zh}`, en: `The backup cannot be used: ${fault.en}` }, cause);
  }
}

/** The database that a backup should go into is in use. */
export class DatabaseInUse extends BackupRefused {
  constructor() {
    super({
      zh: '数据库里已有单位：备份只能恢复到空数据库',
      en: 'The database already holds units: a backup goes into an empty one only',
    });
  }
}

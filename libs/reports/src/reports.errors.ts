import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such report, or none that the caller may see: the answer is the same. */
export class UnknownReport extends DomainError {
  readonly code = 'report/unknown';

  constructor(subject: 'report' | 'unit' = 'report') {
    super(
      subject === 'report'
        ? { zh: '没有这份报告，或者您无权查看', en: 'There is no such report, or you may not see it' }
        : { zh: '不能为这个单位生成报告', en: 'No report can be built for this unit' },
    );
  }
}

/** The report is still being built, or could not be. */
export class ReportNotReady extends DomainError {
  readonly code = 'report/not-ready';

  constructor(status: string) {
    super(
      { zh: '报告尚未生成完成，请稍后再下载', en: 'The report is not built yet: try again later' },
      { reportStatus: status },
    );
  }
}

/** A year that has not begun has no facts. */
export class YearAhead extends DomainError {
  readonly code = 'report/year-ahead';

  constructor(year: number) {
    super({
      zh: `${year}年尚未开始，不能撰写该年度的报告`,
      en: `${year} has not begun: there is nothing to report on`,
    });
  }
}

/** Somebody else saved the report meanwhile. */
export class StaleReport extends DomainError {
  readonly code = 'report/stale-version';

  constructor(expected: number, actual: number) {
    super(
      { zh: '报告已被他人修改，请比较后再保存', en: 'Somebody else has changed the report: compare before you save' },
      { expected, actual },
    );
  }
}

/** A finished report is handed out as it is. */
export class ReportFinished extends DomainError {
  readonly code = 'report/finished';

  constructor() {
    super({ zh: '报告已定稿，不能再修改', en: 'The report is finished and cannot be changed' });
  }
}

/** The figures that were looked at are not the figures any more. */
export class FiguresMoved extends DomainError {
  readonly code = 'report/figures-moved';

  constructor() {
    super({
      zh: '数据又有变化，请重新查看后再更新',
      en: 'The figures have moved again: look at the changes once more',
    });
  }
}

/** The check still finds errors, and nobody has said that they are known. */
export class FindingsOpen extends DomainError {
  readonly code = 'report/findings-open';

  constructor(errors: number) {
    super(
      {
        zh: `核对发现${errors}处错误，请更正，或确认后再定稿`,
        en: `The check finds ${errors} errors: correct or acknowledge them`,
      },
      { errors },
    );
  }
}

/** Something in the report must not be published. */
export class ReportNotPublishable extends DomainError {
  readonly code = 'report/not-publishable';

  constructor(findings: readonly { readonly found: string; readonly message: Words }[]) {
    const some = findings.slice(0, 5);
    super(
      {
        zh: `公开稿中有不得公开的内容：${some.map(({ found, message }) => `“${found}”（${message.zh}）`).join('、')}`,
        en: `What must not be published: ${some.map(({ found, message }) => `“${found}” (${message.en})`).join(', ')}`,
      },
      { count: findings.length },
    );
  }
}

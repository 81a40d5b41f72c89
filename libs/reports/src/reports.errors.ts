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

import { DomainError } from '@bihuan/platform';

/** No such frozen year, office or figure, or none that the caller may see: the answer is the same. */
export class UnknownYear extends DomainError {
  readonly code = 'year/unknown';
  constructor() {
    super({
      zh: '没有这个年度、机构或指标的数据，或者您无权查看',
      en: 'There are no such figures, or you may not see them',
    });
  }
}

/** A year is frozen once. */
export class YearAlreadyFrozen extends DomainError {
  readonly code = 'year/already-frozen';
  constructor(year: number) {
    super(
      {
        zh: `${year}年度数据已经冻结；以后的更正请登记为差异`,
        en: `The figures of ${year} are frozen already: what is found later is signed as a difference`,
      },
      { year },
    );
  }
}

/** Only a day of the year that is over can be frozen. */
export class DayNotOver extends DomainError {
  readonly code = 'year/day-not-over';
  constructor(asOf: string, year: number) {
    super(
      {
        zh: `截止日须是${year}年内已经过去的一天：${asOf} 不是`,
        en: `The day must be one of ${year} that is over: ${asOf} is not`,
      },
      { asOf, year },
    );
  }
}

/** The facts are no longer those that were previewed. */
export class FactsChanged extends DomainError {
  readonly code = 'year/facts-changed';
  constructor() {
    super({
      zh: '数据与预览时不一致，请重新预览后再确认',
      en: 'The facts are not those that were previewed: preview them again',
    });
  }
}

/** The case does not differ from what was frozen, or a correction came in between. */
export class NothingToCorrect extends DomainError {
  readonly code = 'year/nothing-to-correct';
  constructor(isStale: boolean) {
    super(
      isStale
        ? {
            zh: '在您查看之后又登记了新的差异，请刷新后再签署',
            en: 'Another difference was signed meanwhile: reload first',
          }
        : {
            zh: '该事项与冻结数据（含已登记差异）一致，没有可登记的差异',
            en: 'The case is as it was frozen and corrected',
          },
    );
  }
}

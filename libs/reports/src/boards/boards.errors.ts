import { DomainError } from '@bihuan/platform';

/** No such unit, chart or number on a board, or none that the caller may see: the answer is the same. */
export class UnknownBoard extends DomainError {
  readonly code = 'board/unknown';
  constructor() {
    super({
      zh: '看板上没有这个单位或数字，或者您无权查看',
      en: 'There is no such unit or number on the board, or you may not see it',
    });
  }
}

/** A board tells of days that have come, one after the other, and of no more than some years of them. */
export class PeriodImpossible extends DomainError {
  readonly code = 'board/period-impossible';
  constructor(from: string, to: string, years: number) {
    super(
      {
        zh: `起止日期须先后有序、不晚于今天、相距不超过${years}年：${from} 至 ${to} 不符合`,
        en: `The days must follow each other, have come, and lie at most ${years} years apart: ${from} to ${to} do not`,
      },
      { from, to },
    );
  }
}

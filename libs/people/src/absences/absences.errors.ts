import { LONGEST_ABSENCE_DAYS } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

export class UnknownAbsence extends DomainError {
  readonly code = 'people/unknown-absence';
  constructor() {
    super({ zh: '没有这次代理，或者已经结束。', en: 'There is no such absence, or it has ended.' });
  }
}

export class UnfitDeputy extends DomainError {
  readonly code = 'people/unfit-deputy';
  constructor() {
    super(
      {
        zh: '代理人须为本单位、上级单位或督查机构在用的其他人员。',
        en: 'A deputy is somebody else in use of the same unit, the unit above it or the inspection office.',
      },
      { errors: [{ pointer: '/deputyId', detail: '不能由此人代理 / cannot stand in' }] },
    );
  }
}

export class AbsenceOverlaps extends DomainError {
  readonly code = 'people/absence-overlaps';
  constructor() {
    super(
      { zh: '这段时间已经设置了代理，请先结束原来的。', en: 'Some of this time has a deputy already: end that first.' },
      { errors: [{ pointer: '/from', detail: '与已有代理重叠 / overlaps' }] },
    );
  }
}

const faults = {
  over: { zh: '结束日期已过。', en: 'The last day is over.' },
  'too-long': {
    zh: `一次代理最长 ${LONGEST_ABSENCE_DAYS} 天。`,
    en: `A deputy stands in for ${LONGEST_ABSENCE_DAYS} days at most at a time.`,
  },
} as const;

export class WrongAbsence extends DomainError {
  readonly code = 'people/wrong-absence';
  constructor(fault: keyof typeof faults) {
    const { zh, en } = faults[fault];
    super(faults[fault], { errors: [{ pointer: '/until', detail: `${zh} / ${en}` }] });
  }
}

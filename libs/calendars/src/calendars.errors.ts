import { DomainError } from '@bihuan/platform';

// the codes are older than this library: stored words are never renamed
export class UnknownCalendar extends DomainError {
  readonly code = 'people/unknown-calendar';
  constructor(year: number) {
    super({
      zh: `系统里没有 ${year} 年的节假日安排。`,
      en: `There is no arrangement of holidays for ${year}.`,
    });
  }
}

export class EmptyCalendar extends DomainError {
  readonly code = 'people/empty-calendar';
  constructor(year: number) {
    super(
      {
        zh: `文件里没有 ${year} 年的放假和调休日，通知可能尚未发布。`,
        en: `The file lists no days for ${year}; the notice may not be out yet.`,
      },
      { errors: [{ pointer: '/days', detail: '没有日期 / no days' }] },
    );
  }
}

import { DomainError } from '@bihuan/platform';

// the codes that begin with people/ are older than this library: stored words are never renamed
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
      { errors: [{ pointer: '/change/days', detail: '没有日期 / no days' }] },
    );
  }
}

export class UnknownCalendarVersion extends DomainError {
  readonly code = 'calendar/unknown-version';
  constructor(year: number, version: number) {
    super({
      zh: `${year} 年的日历没有第 ${version} 版。`,
      en: `The calendar of ${year} has no version ${version}.`,
    });
  }
}

export class UnknownCalendarUnit extends DomainError {
  readonly code = 'calendar/unknown-unit';
  constructor() {
    super(
      { zh: '所选单位不存在。', en: 'The chosen unit does not exist.' },
      { errors: [{ pointer: '/change/unitId', detail: '单位不存在 / no such unit' }] },
    );
  }
}

/** The change says what is in force already. */
export class CalendarUnchanged extends DomainError {
  readonly code = 'calendar/unchanged';
  constructor(year: number) {
    super({
      zh: `与现行的 ${year} 年日历相同，没有要更改的日期。`,
      en: `The calendar of ${year} says this already: no day would change.`,
    });
  }
}

/** A single day of a year that nobody has announced yet would make the whole year look known. */
export class YearNotPublished extends DomainError {
  readonly code = 'calendar/year-not-published';
  constructor(year: number) {
    super({
      zh: `还没有 ${year} 年的全国放假安排，请先导入，再更正单个日期。`,
      en: `The national arrangement of ${year} is not known: import it before you correct a day of it.`,
    });
  }
}

/** A day at the turn of the year stands in the next year's list, which has the last word. */
export class ListedElsewhere extends DomainError {
  readonly code = 'calendar/listed-elsewhere';
  constructor(date: string, year: number) {
    super(
      {
        zh: `${date} 已列在 ${year} 年的安排中，以 ${year} 年的为准，请在 ${year} 年中更正。`,
        en: `${date} stands in the list of ${year}, which has the last word: correct it there.`,
      },
      {
        date,
        year,
        errors: [{ pointer: '/change/set', detail: `${date}：请在 ${year} 年中更正 / correct it in ${year}` }],
      },
    );
  }
}

/** What was agreed to is no longer what would happen. */
export class StalePreview extends DomainError {
  readonly code = 'calendar/stale-preview';
  constructor(moved: number) {
    super(
      {
        zh: `预览之后，日历或有关事项发生了变化，受影响的事项现为 ${moved} 个。请重新预览后再确认。`,
        en: `The calendar or the cases have changed since the preview; ${moved} cases would move now. Look at it again before you confirm.`,
      },
      { moved },
    );
  }
}

export class UnknownReprojection extends DomainError {
  readonly code = 'calendar/unknown-reprojection';
  constructor() {
    super({ zh: '没有这次时限重算。', en: 'There is no such re-projection.' });
  }
}

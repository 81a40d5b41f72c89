import { EXPORT_LIMIT, FILL_IN_LIMIT } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such export, or somebody else's: the answer is the same. */
export class UnknownExport extends DomainError {
  readonly code = 'export/unknown';
  constructor() {
    super({ zh: '没有这次导出，或者不是您导出的', en: 'There is no such export, or it is not yours' });
  }
}

export class TooManyRows extends DomainError {
  readonly code = 'export/too-many-rows';
  constructor(total: number) {
    super(
      {
        zh: `共${total}项，一次最多导出${EXPORT_LIMIT}项，请缩小筛选范围`,
        en: `${total} cases: at most ${EXPORT_LIMIT} can be exported at once, narrow the filters`,
      },
      { total, limit: EXPORT_LIMIT },
    );
  }
}

export class TooManyExports extends DomainError {
  readonly code = 'export/too-many';
  constructor(limit: number) {
    super(
      {
        zh: `您已有${limit}份台账正在导出，请等其中一份完成后再导出`,
        en: `${limit} of your exports are being written: wait for one of them to finish`,
      },
      { limit },
    );
  }
}

export class ExportNotReady extends DomainError {
  readonly code = 'export/not-ready';
  constructor(status: string) {
    super({ zh: '台账还没有生成，或已经取消', en: 'The file is not written yet, or was cancelled' }, { status });
  }
}

export class ExportEnded extends DomainError {
  readonly code = 'export/ended';
  constructor(status: string) {
    super({ zh: '导出已经结束，不能取消', en: 'The export has ended: it cannot be cancelled' }, { status });
  }
}

export class UnknownLayout extends DomainError {
  readonly code = 'layout/unknown';
  constructor() {
    super({ zh: '没有这个导出版式', en: 'There is no such layout' });
  }
}

export class StaleLayout extends DomainError {
  readonly code = 'layout/stale-version';
  constructor(expected: number, actual: number) {
    super(
      { zh: '版式已被他人更新，请重新载入后再改', en: 'The layout was changed by somebody else: reload it first' },
      { expected, actual },
    );
  }
}

export class LayoutNameTaken extends DomainError {
  readonly code = 'layout/name-taken';
  constructor(name: string) {
    super(
      {
        zh: `已有名为“${name}”的版式，请换一个名称`,
        en: `There is a layout called “${name}” already: choose another name`,
      },
      { errors: [{ pointer: '/name', detail: '名称已被使用 / the name is taken' }] },
    );
  }
}

export class TooManyLayouts extends DomainError {
  readonly code = 'layout/too-many';
  constructor(limit: number) {
    super(
      { zh: `版式不能超过${limit}个，请先删除不用的`, en: `There may be ${limit} layouts: delete one first` },
      { limit },
    );
  }
}

export class NothingToFillIn extends DomainError {
  readonly code = 'fill-in/nothing-open';
  constructor() {
    super({
      zh: '没有需要填报的在办事项',
      en: 'No open case is at a step at which progress is reported',
    });
  }
}

export class TooManyToFillIn extends DomainError {
  readonly code = 'fill-in/too-many';
  constructor(rows: number) {
    super(
      {
        zh: `共有${rows}行，一张填报表最多${FILL_IN_LIMIT}行，请按单位分别下载`,
        en: `${rows} rows: a sheet has at most ${FILL_IN_LIMIT}, fetch one for each unit`,
      },
      { rows, limit: FILL_IN_LIMIT },
    );
  }
}

export class NotYourUnit extends DomainError {
  readonly code = 'fill-in/not-your-unit';
  constructor() {
    super({ zh: '只能下载本单位的填报表', en: 'You may fetch the sheet of your own unit only' });
  }
}

/** No such returned sheet, or somebody else's: the answer is the same. */
export class UnknownReturn extends DomainError {
  readonly code = 'fill-in/unknown';
  constructor() {
    super({ zh: '没有这份交回的填报表，或者不是您交回的', en: 'There is no such returned sheet, or it is not yours' });
  }
}

/** The file is a workbook, but none that was handed out here. */
export class NotAFillInSheet extends DomainError {
  readonly code = 'fill-in/not-a-sheet';
  constructor(zh: string, en: string) {
    super({ zh, en });
  }
}

export class Undecided extends DomainError {
  readonly code = 'fill-in/undecided';
  constructor(positions: readonly number[]) {
    super(
      {
        zh: `还有${positions.length}处冲突没有选择如何处理`,
        en: `${positions.length} conflicts are not decided yet`,
      },
      { positions: positions.slice(0, 100) },
    );
  }
}

export class ReturnNotDraft extends DomainError {
  readonly code = 'fill-in/not-draft';
  constructor(status: string) {
    super({ zh: '这份填报表已经确认或作废', en: 'This sheet was confirmed or discarded already' }, { status });
  }
}

export class ReturnEnded extends DomainError {
  readonly code = 'fill-in/ended';
  constructor(status: string) {
    super({ zh: '办理已经结束，不能取消', en: 'The taking in has ended: it cannot be cancelled' }, { status });
  }
}

export class ReturnNotHalted extends DomainError {
  readonly code = 'fill-in/not-halted';
  constructor(status: string) {
    super({ zh: '只有中断的办理可以继续', en: 'Only a taking in that was interrupted can go on' }, { status });
  }
}

import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** No such view, or none that the caller may see: the answer is the same. */
export class UnknownView extends DomainError {
  readonly code = 'ledger/unknown-view';
  constructor() {
    super({ zh: '没有这个视图，或者您无权查看', en: 'There is no such view, or you may not see it' });
  }
}

/** A shared view is changed by its owner, and by a head of office. */
export class NotYourView extends DomainError {
  readonly code = 'ledger/view-not-yours';
  constructor() {
    super({
      zh: '共享的视图只能由创建人或督查机构负责人修改，可以另存为自己的视图',
      en: 'A shared view is changed by its owner or a head of office only: save it as one of your own',
    });
  }
}

/** What stands in everybody's list is put there by an office. */
export class SharingRefused extends DomainError {
  readonly code = 'ledger/view-sharing-refused';
  constructor() {
    super({
      zh: '只有督查机构可以向所有人共享视图，您可以在本单位内共享',
      en: 'Only an office shares a view with everyone: you can share it within your unit',
    });
  }
}

export class TooManyViews extends DomainError {
  readonly code = 'ledger/too-many-views';
  constructor(limit: number) {
    super(
      {
        zh: `每人最多保存 ${limit} 个视图，请先删除不用的`,
        en: `A person keeps at most ${limit} views: delete some first`,
      },
      { limit },
    );
  }
}

export class StaleView extends DomainError {
  readonly code = 'ledger/stale-view';
  constructor(expected: number, actual: number) {
    super(
      { zh: '视图已被他人修改，请重新载入', en: 'The view was changed by somebody else: reload it' },
      { expected, actual },
    );
  }
}

/** A filter names a step or a workflow that no definition has. */
export class UnknownFilterValue extends DomainError {
  readonly code = 'ledger/unknown-filter-value';
  constructor(filter: Words, value: string) {
    super(
      { zh: `筛选条件“${filter.zh}”中没有“${value}”`, en: `The filter “${filter.en}” knows no “${value}”` },
      { value },
    );
  }
}

import type { Words } from '@bihuan/contracts';
import { DomainError } from '@bihuan/platform';

/** A unit with people or open work is not simply put out of use: what is its would be nobody's. */
export class UnitInUse extends DomainError {
  readonly code = 'people/unit-in-use';
  constructor(held: { readonly people: number; readonly openCases: number; readonly units: number }) {
    super(
      {
        zh: `该单位仍有在用人员 ${held.people} 名、在办事项 ${held.openCases} 件、在用下级单位 ${held.units} 个，不能停用；机构撤并请使用“合并”。`,
        en: `The unit still has ${held.people} people, ${held.openCases} open cases and ${held.units} units below it: it stays in use. Merge it into its successor instead.`,
      },
      held,
    );
  }
}

const unfit = {
  self: { zh: '不能把单位合并到它自己', en: 'A unit cannot be merged into itself' },
  below: { zh: '不能合并到自己的下级单位', en: 'A unit cannot be merged into one below it' },
  kind: {
    zh: '只有部门、镇街、科室可以合并；政府和督查机构名下的事项、编号和年度数据不能并入其他单位',
    en: 'Only departments, townships and sections can be merged: cases, numbers and years are kept under governments and offices',
  },
  inactive: { zh: '两个单位都必须在用', en: 'Both units must be in use' },
} as const satisfies Record<string, Words>;
export type UnfitReason = keyof typeof unfit;

export class UnfitMerge extends DomainError {
  readonly code = 'people/unfit-merge';
  constructor(reason: UnfitReason) {
    const { zh, en } = unfit[reason];
    super({ zh: `${zh}。`, en: `${en}.` }, { reason });
  }
}

/** Something stands in the way that people have to settle first. */
export class MergeBlocked extends DomainError {
  readonly code = 'people/merge-blocked';
  constructor({ zh, en }: Words) {
    super({ zh: `${zh}。`, en: `${en}.` });
  }
}

/** What would happen is no longer what the caller saw. */
export class StaleMerge extends DomainError {
  readonly code = 'people/stale-merge';
  constructor() {
    super({
      zh: '预览之后单位的人员或事项有了变化，什么都没有改动：请重新核对后再合并。',
      en: 'People or cases of the unit have changed since the preview; nothing was changed: look again, then merge.',
    });
  }
}

import type { Ladder, Lead, Position, Rung } from '@bihuan/contracts';

const wd = (value: number): Lead => ({ value, unit: 'wd' });
const days = (value: number): Lead => ({ value, unit: 'd' });

const handlers: readonly Position[] = ['handler'];
const section: readonly Position[] = ['handler', 'unit-leader'];
const everybody: readonly Position[] = ['handler', 'unit-leader', 'head'];
const clerk: readonly Position[] = ['office'];
const office: readonly Position[] = ['office', 'office-head'];
const government: readonly Position[] = ['office', 'office-head', 'government-leader'];

type Reach = { readonly to: readonly Position[]; readonly copy: readonly Position[] };
type More = Partial<Pick<Rung, 'level' | 'effects' | 'repeat'>>;

const rung = (when: Rung['when'], at: Lead, { to, copy }: Reach, more: More = {}): Rung => ({
  when,
  at,
  repeat: null,
  level: 0,
  effects: [],
  ...more,
  to: [...to],
  copy: [...copy],
});
const near = (at: Lead): Rung => rung('before', at, { to: handlers, copy: [] });
const warning = (at: Lead): Rung => rung('before', at, { to: section, copy: clerk });
const red = (n: number): Rung => rung('overdue', wd(n), { to: everybody, copy: clerk });
const yellowNotice = (n: number): Rung =>
  rung('overdue', wd(n), { to: everybody, copy: office }, { level: 2, effects: ['urging-yellow'] });

/** From the fifth working day on every ladder is the same, a step about every week. */
const upperRungs = (every: Lead): Rung[] => [
  rung('overdue', wd(5), { to: everybody, copy: office }, { level: 3, effects: ['urging-red', 'bulletin-candidate'] }),
  rung('overdue', wd(10), { to: everybody, copy: government }, { level: 4, effects: ['interview-candidate'] }),
  rung('overdue', wd(15), { to: everybody, copy: office }, { level: 4 }),
  rung('overdue', wd(20), { to: everybody, copy: government }, { level: 5, effects: ['raised-supervision'] }),
  rung('overdue', wd(25), { to: everybody, copy: office }, { level: 5, repeat: { every } }),
];

const steps =
  '产品默认：逾期第 3 个工作日催办、第 5 个工作日列入通报候选、第 10 个工作日列入约谈候选，按催办、通报、约谈、提级督办的惯例逐级上升，可按本地规定修改';

/**
 * The ladders that ship with the program, in the order in which they are tried: up to 5 working days (hotline orders), 6–15
 * working days, up to 60 natural days, longer. They follow common practice: a yellow card one working day before expiry and
 * a red card on the first working day after (省级政务热线), an urging notice at T+1 to T+3 working days, the bulletin at T+5,
 * 20/10-day buckets in long-running ledgers. None of it is law: what an office made of them stands in their stead.
 */
export const builtInLadders: readonly Ladder[] = [
  {
    code: 'up-to-5wd',
    label: { zh: '短期限（5 个工作日以内，如热线工单）', en: 'Short (up to 5 working days, such as hotline orders)' },
    basis: `山东省级政务热线惯例：到期前 1 个工作日黄牌、逾期首个工作日红牌。${steps}。`,
    upTo: wd(5),
    near: null,
    warning: wd(1),
    rungs: [warning(wd(1)), red(0), yellowNotice(1), ...upperRungs(wd(5))],
  },
  {
    code: 'up-to-15wd',
    label: { zh: '6 至 15 个工作日', en: '6 to 15 working days' },
    basis: `${steps}。`,
    upTo: wd(15),
    near: wd(3),
    warning: wd(1),
    rungs: [near(wd(3)), warning(wd(1)), red(0), red(1), yellowNotice(3), ...upperRungs(wd(5))],
  },
  {
    code: 'up-to-60d',
    label: { zh: '60 天以内', en: 'Up to 60 days' },
    basis: `${steps}。`,
    upTo: days(60),
    near: wd(5),
    warning: wd(2),
    rungs: [near(wd(5)), warning(wd(2)), red(0), yellowNotice(3), ...upperRungs(days(7))],
  },
  {
    code: 'longer',
    label: { zh: '60 天以上', en: 'Longer than 60 days' },
    basis: `台账惯例：剩余 20 天、10 天分档提示。${steps}。`,
    upTo: null,
    near: days(20),
    warning: days(10),
    rungs: [near(days(20)), warning(days(10)), warning(days(3)), red(0), yellowNotice(3), ...upperRungs(days(7))],
  },
];

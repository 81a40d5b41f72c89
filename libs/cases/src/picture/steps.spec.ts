import { workCalendar } from '@bihuan/calendar';
import { PICTURED_STEPS } from '@bihuan/contracts';
import { workflowOf } from '@bihuan/workflow';
import { pathTaken, type Move } from './steps';

const workflow = workflowOf('rectification', 1);
const calendar = workCalendar([]);

/** A life told as `event state`, one working day (of March 2026) after another. */
const lifeOf = (...told: readonly string[]): Move[] => {
  const visits = new Map<string, number>();
  let from: string | null = null;
  return told.map((line, index) => {
    const [type = '', to = ''] = line.split(' ');
    const visit = (visits.get(to) ?? 0) + 1;
    visits.set(to, visit);
    const on = `2026-03-${String(2 + index).padStart(2, '0')}`;
    const move = {
      sequence: index + 1,
      type,
      at: new Date(Date.UTC(2026, 2, 2 + index, 2)),
      on,
      by: '某人',
      byUnit: null,
    };
    const before = from;
    from = to;
    return { ...move, from: before, to, visit };
  });
};
const born = ['case.registered registered', 'case.issued issued', 'receipt.signed accepted'] as const;
const planned = [...born, 'plan.submitted plan-review', 'plan.approved rectifying'] as const;
const closed = [
  ...planned,
  'closure.requested verifying',
  'verification.passed verified',
  'case.closed closed',
] as const;

const draw = (moves: readonly Move[], present = { version: moves.length, today: '2026-03-31' }) =>
  pathTaken(workflow, { moves, total: moves.length }, present, calendar);
const told = (moves: readonly Move[]) =>
  draw(moves).taken.map(({ state, visit, back }) => `${state.label.zh} ${visit}${back ? ' back' : ''}`);

describe('the path that a case has taken', () => {
  it('names each step, what led there, and how long it took', () => {
    const { taken } = draw(lifeOf(...born));
    expect(taken.map(({ byEvent, state }) => `${byEvent.label.zh} → ${state.label.zh}`)).toEqual([
      '立项 → 已立项',
      '交办 → 待签收',
      '签收 → 待报方案',
    ]);
    expect(taken.map(({ days }) => days)).toEqual([1, 1, 19]);
    expect(taken.map(({ left }) => left?.slice(0, 10) ?? null)).toEqual(['2026-03-03', '2026-03-04', null]);
  });

  it('does not count days off into a stay', () => {
    const [friday, tuesday] = lifeOf('case.registered registered', 'case.issued issued');
    if (!friday || !tuesday) throw new Error('two moves');
    const moves = [
      { ...friday, on: '2026-03-06' },
      { ...tuesday, on: '2026-03-10' },
    ];
    expect(draw(moves, { version: 2, today: '2026-03-10' }).taken.map(({ days }) => days)).toEqual([2, 0]);
  });

  it('shows what was sent back as a step of its own, and not what comes forward again', () => {
    const life = lifeOf(
      ...planned,
      'closure.requested verifying',
      'verification.failed rectifying',
      'closure.requested verifying',
    );
    expect(told(life).slice(4)).toEqual(['整改中 1', '核查验收 1', '整改中 2 back', '核查验收 2']);
  });

  it('calls the same event by the words of the state in which it was raised', () => {
    const life = lifeOf(
      ...planned,
      'closure.requested verifying',
      'verification.passed verified',
      'closure.returned rectifying',
    );
    expect(draw(life).taken.at(-1)?.byEvent.label.zh).toBe('不同意销号，退回整改');
  });

  it('goes back to the beginning after a relapse, by states beside the usual path', () => {
    const life = lifeOf(
      ...closed,
      'look-back.started looking-back',
      'look-back.relapsed reopened',
      'case.reissued issued',
    );
    expect(told(life).slice(7)).toEqual(['已销号 1', '回头看 1', '反弹重新挂号 1', '待签收 2 back']);
  });

  it('counts what was recorded during a stay', () => {
    const moves = lifeOf(...planned).map((move) => ({ ...move, sequence: move.sequence * 2 }));
    expect(draw(moves, { version: 14, today: '2026-03-31' }).taken.map(({ events }) => events)).toEqual([
      1, 1, 1, 1, 4,
    ]);
  });

  it('names recovery, which no definition knows, in words', () => {
    const moves = lifeOf(...born, 'state.forced issued');
    expect(draw(moves).taken.at(-1)?.byEvent.label.zh).toBe('强制转到（恢复操作）');
  });

  it('keeps the last steps of a long life, and says how many came before', () => {
    const again = Array.from({ length: 100 }, () => ['plan.submitted plan-review', 'plan.returned accepted']).flat();
    const moves = lifeOf(...born, ...again).map((move) => ({ ...move, on: '2026-03-02' }));
    const { earlier, taken } = draw(moves);
    expect([earlier, taken.length]).toEqual([203 - PICTURED_STEPS, PICTURED_STEPS]);
    expect(taken.at(-1)).toMatchObject({ state: { id: 'accepted' }, visit: 101, back: true, left: null });
  });

  it('calls by its name what the definition no longer knows', () => {
    const [step] = draw(lifeOf('case.registered forgotten', 'long.gone registered')).taken.slice(-1);
    expect(step?.byEvent.label.zh).toBe('long.gone');
    expect(draw(lifeOf('case.registered forgotten')).taken[0]?.state.label.zh).toBe('forgotten');
  });
});

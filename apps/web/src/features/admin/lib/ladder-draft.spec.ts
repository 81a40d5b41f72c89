import { ladderBody, type LadderView } from '@bihuan/contracts';
import { bodyOfLadder, draftOfLadder, finishedLead, newRung } from './ladder-draft';

const view: LadderView = {
  code: 'up-to-60d',
  label: { zh: '60 天以内', en: 'Up to 60 days' },
  basis: '惯例',
  upTo: { value: 60, unit: 'd' },
  near: { value: 5, unit: 'wd' },
  warning: { value: 2, unit: 'wd' },
  rungs: [
    {
      when: 'before',
      at: { value: 20, unit: 'd' },
      repeat: null,
      level: 0,
      to: ['handler'],
      copy: ['office'],
      effects: [],
    },
    {
      when: 'overdue',
      at: { value: 3, unit: 'wd' },
      repeat: { every: { value: 7, unit: 'd' } },
      level: 2,
      to: ['handler', 'head'],
      copy: [],
      effects: ['urging-yellow'],
    },
  ],
  active: true,
  changed: false,
  version: 0,
  changedAt: null,
  changedBy: null,
};
const pathsOf = (body: unknown): string[] => {
  const parsed = ladderBody.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('a ladder while it is being changed', () => {
  it.each([
    ['with all that it may have', view],
    ['without a limit and without a blue light', { ...view, upTo: null, near: null }],
  ])('is what it was when nothing was touched: %s', (_what, source) => {
    const { label, basis, upTo, near, warning, rungs, active } = source;
    const body = { label, basis, upTo, near, warning, rungs, active };
    expect(ladderBody.parse(bodyOfLadder(draftOfLadder(source)))).toEqual(body);
  });

  it('says which number is missing, and at which rung', () => {
    const draft = draftOfLadder(view);
    const rungs = [...draft.rungs, newRung(draft.rungs)];
    expect(pathsOf(bodyOfLadder({ ...draft, warning: { value: '', unit: 'wd' }, rungs }))).toEqual([
      'warning.value',
      'rungs.2.at.value',
    ]);
  });

  it('counts working days after the due date, and repeats nothing before it', () => {
    const draft = draftOfLadder(view);
    const [before, overdue] = draft.rungs;
    const swapped = [
      { ...before, when: 'overdue' },
      { ...overdue, when: 'before' },
    ] as typeof draft.rungs;
    expect(bodyOfLadder({ ...draft, rungs: swapped })).toMatchObject({
      rungs: [{ at: { value: 20, unit: 'wd' } }, { repeat: null }],
    });
  });

  it('gives a new rung a key of its own', () => {
    const { rungs } = draftOfLadder(view);
    const added = newRung(rungs);
    expect([...rungs, added].map(({ key }) => key)).toEqual(['rung 0', 'rung 1', 'rung 2']);
    expect(newRung([]).key).toBe('rung 0');
  });

  it('knows a lead only once its number is there', () => {
    expect(finishedLead({ value: ' ', unit: 'd' })).toBeNull();
    expect(finishedLead({ value: '3', unit: 'd' })).toEqual({ value: 3, unit: 'd' });
  });
});

import { draftsBody, type DraftCase } from '@bihuan/contracts';
import {
  assignInBulk,
  blankDraft,
  countTouched,
  isIncomplete,
  mergeWithNext,
  paragraphNumber,
  summarise,
  unsureFirst,
} from './drafts';

const unit = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const draft = (n: number, change: Partial<DraftCase> = {}): DraftCase => ({
  ...blankDraft(unit(n), 'rectification'),
  title: `title ${n}`,
  finding: `finding ${n}`,
  start: n * 100,
  end: n * 100 + 50,
  ...change,
});

describe('drafts read out of a report', () => {
  it('merge with the next: the words of both, one place, what the first leaves open from the second', () => {
    const list = [draft(1), draft(2, { leadUnitId: unit(7), assistUnitIds: [unit(8)] }), draft(3)];
    const [first, second, ...rest] = mergeWithNext(list, unit(1));
    expect(first).toMatchObject({
      id: unit(1),
      title: 'title 1',
      finding: 'finding 1\nfinding 2',
      start: 100,
      end: 250,
      leadUnitId: unit(7),
      assistUnitIds: [unit(8)],
    });
    expect(second?.id).toBe(unit(3));
    expect(rest).toEqual([]);
  });

  it('leave the last one alone, having no next', () => {
    const list = [draft(1), draft(2)];
    expect(mergeWithNext(list, unit(2))).toBe(list);
    expect(mergeWithNext(list, 'unknown')).toBe(list);
  });

  it('keep the place of one when the other was added by hand', () => {
    const [first] = mergeWithNext([draft(1), draft(2, { start: null, end: null })], unit(1));
    expect(first).toMatchObject({ start: 100, end: 150 });
  });

  it('take a lead unit and a deadline in bulk, but only those that are kept', () => {
    const list = [draft(1), draft(2, { keep: false }), draft(3, { leadUnitId: unit(9) })];
    const change = {
      leadUnitId: unit(7),
      verifyUnitId: null,
      deadlineRule: { kind: 'days', value: 60, roll: true },
      onlyWithoutLead: false,
    } as const;
    expect(assignInBulk(list, change).map(({ leadUnitId }) => leadUnitId)).toEqual([unit(7), null, unit(7)]);
    expect(assignInBulk(list, { ...change, onlyWithoutLead: true })[2]).toBe(list[2]);
    expect(countTouched(list, change)).toBe(2);
    expect(countTouched(list, { ...change, onlyWithoutLead: true })).toBe(1);
    expect(assignInBulk(list, change)[0]?.deadlineRule).toEqual(change.deadlineRule);
  });

  it('are summed up before they become cases', () => {
    const list = [
      draft(1, { leadUnitId: unit(7) }),
      draft(2, { kind: 'undertaking' }),
      draft(3, { keep: false, title: '' }),
      draft(4, { leadUnitId: unit(7), title: ' ' }),
    ];
    expect(summarise(list)).toEqual({
      kept: 3,
      dropped: 1,
      problems: 2,
      undertakings: 1,
      incomplete: 1,
      byLead: [
        { unitId: unit(7), count: 2 },
        { unitId: null, count: 1 },
      ],
    });
    expect(list.map(isIncomplete)).toEqual([false, false, false, true]);
  });

  it('may be added by hand, after the example of the last one', () => {
    const added = blankDraft(unit(5), 'rectification', draft(1, { kind: 'undertaking', workflow: 'undertaking' }));
    expect(added).toMatchObject({ kind: 'undertaking', workflow: 'undertaking', title: '', start: null });
    expect(draftsBody.safeParse({ drafts: [added] }).success).toBe(true);
  });

  it('are shown with the least sure on top, the rest in the order of the report', () => {
    const list = [
      draft(1, { confidence: 0.98 }),
      draft(2, { confidence: 0.7 }),
      draft(3),
      draft(4, { confidence: 0.4 }),
    ];
    expect(unsureFirst(list).map(({ title }) => title)).toEqual(['title 4', 'title 2', 'title 1', 'title 3']);
  });

  it('stand in a paragraph of the source that a person can count to', () => {
    const text = '标题\n\n一、成效\n二、问题';
    expect([0, text.indexOf('一'), text.indexOf('问题')].map((place) => paragraphNumber(text, place))).toEqual([
      1, 2, 3,
    ]);
  });
});

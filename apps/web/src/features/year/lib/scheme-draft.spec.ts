import { scoringScheme, type ScoringScheme } from '@bihuan/contracts';
import { addBonus, addDeduction, draftOfScheme, formulaOfDeduction, isInOrder, schemeOfDraft } from './scheme-draft';

const scheme: ScoringScheme = {
  deductions: [
    { id: 'late', measure: 'working-days-late', points: '1', max: '20', seriousPoints: null, per: 10, veto: false },
  ],
  bonuses: [{ id: 'satisfaction', measure: 'satisfaction', points: '2', max: null, threshold: '95' }],
  bonusMax: '5',
  grades: { good: '90', fair: '80', passable: '60' },
};
const draft = draftOfScheme(scheme);

describe('the draft of a scheme', () => {
  it('stands for the scheme it was made of', () => {
    expect(scoringScheme.parse(schemeOfDraft(draft))).toEqual(scheme);
  });

  it('is no scheme while points are missing', () => {
    const emptied = { ...draft, deductions: draft.deductions.map((rule) => ({ ...rule, points: ' ' })) };
    expect(scoringScheme.safeParse(schemeOfDraft(emptied)).success).toBe(false);
  });

  it('shows the formula of a rule, and none while the rule is incomplete', () => {
    const [late] = draft.deductions;
    expect(late && formulaOfDeduction(late)?.zh).toBe('每项每满10个工作日扣1分，最多扣20分');
    expect(late && formulaOfDeduction({ ...late, per: '' })).toBeNull();
    expect(late && formulaOfDeduction({ ...late, points: '1.234' })).toBeNull();
  });

  it('takes further rules, each with an id of its own', () => {
    const twice = addDeduction(addDeduction(draft, 'relapsed'), 'relapsed');
    expect(twice.deductions.map(({ id }) => id)).toEqual(['late', 'relapsed', 'relapsed-2']);
    expect(addBonus(draft, 'satisfaction').bonuses.map(({ id }) => id)).toEqual(['satisfaction', 'satisfaction-2']);
  });

  it('has grades that begin ever lower', () => {
    expect(isInOrder(scheme)).toBe(true);
    expect(isInOrder({ ...scheme, grades: { good: '90', fair: '90', passable: '60' } })).toBe(false);
    expect(isInOrder({ ...scheme, grades: { good: '100', fair: '80', passable: '9' } })).toBe(true);
  });
});

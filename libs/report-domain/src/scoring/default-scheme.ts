import type { DeductionRule, ScoringScheme } from '@bihuan/contracts';

const deduction = (rule: Pick<DeductionRule, 'id' | 'measure' | 'points'> & Partial<DeductionRule>): DeductionRule => ({
  max: null,
  seriousPoints: null,
  per: 1,
  veto: false,
  ...rule,
});

/** The scheme that an office begins with (domain notes §8.3). */
export const defaultScheme: ScoringScheme = {
  deductions: [
    deduction({ id: 'late', measure: 'working-days-late', points: '1', per: 10, max: '20' }),
    deduction({ id: 'over-extended', measure: 'over-extended', points: '3', per: 2 }),
    deduction({ id: 'returned', measure: 'closure-returned', points: '1', max: '6' }),
    deduction({ id: 'objection', measure: 'objection-upheld', points: '3' }),
    deduction({ id: 'relapse', measure: 'relapsed', points: '3', seriousPoints: '5' }),
    deduction({ id: 'false', measure: 'false-closure', points: '20', veto: true }),
    deduction({ id: 'assist-late', measure: 'assist-late', points: '1' }),
  ],
  bonuses: [
    { id: 'all-on-time', measure: 'all-on-time', points: '3', max: null, threshold: null },
    { id: 'rules-made', measure: 'rule-made', points: '1', max: '2', threshold: null },
    { id: 'satisfaction', measure: 'satisfaction', points: '2', max: null, threshold: '95' },
  ],
  bonusMax: '5',
  grades: { good: '90', fair: '80', passable: '60' },
};

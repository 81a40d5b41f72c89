import type { BonusRule, DeductionRule } from './scoring';
import type { Words } from './words';

const eachTime = (per: number): Words =>
  per === 1 ? { zh: '每次', en: 'each time' } : { zh: `每项每满${per}次`, en: `for each full ${per} times of a case` };

const perWords: Readonly<Record<DeductionRule['measure'], (per: number) => Words>> = {
  'working-days-late': (per) => ({ zh: `每项每满${per}个工作日`, en: `for each full ${per} working days of a case` }),
  'over-extended': (per) => ({ zh: `每项延期超过${per}次`, en: `for each case extended more than ${per} times` }),
  'closure-returned': eachTime,
  'objection-upheld': eachTime,
  relapsed: eachTime,
  'false-closure': eachTime,
  'assist-late': () => ({ zh: '每项', en: 'for each case' }),
};

/** A deduction as it is shown beside its line. */
export function deductionFormula({ measure, points, seriousPoints, max, per, veto }: DeductionRule): Words {
  const { zh, en } = perWords[measure](per);
  const serious = seriousPoints === null ? '' : `（重大问题${seriousPoints}分）`;
  const most = max === null ? '' : `，最多扣${max}分`;
  const poor = veto ? '，并一票否决' : '';
  return {
    zh: `${zh}扣${points}分${serious}${most}${poor}`,
    en: `${points} off ${en}${seriousPoints === null ? '' : ` (${seriousPoints} for serious problems)`}${max === null ? '' : `, at most ${max}`}${veto ? '; the worst grade' : ''}`,
  };
}

/** A bonus as it is shown beside its line. */
export function bonusFormula({ measure, points, max, threshold }: BonusRule): Words {
  const most = max === null ? '' : `，最多加${max}分`;
  const from = threshold === null ? '' : `达到${threshold}%`;
  const each = measure === 'rule-made' ? '每项制度' : from;
  return {
    zh: `${each}加${points}分${most}`,
    en: `${points} on${measure === 'rule-made' ? ' for each rule' : ''}${threshold === null ? '' : ` from ${threshold}%`}${max === null ? '' : `, at most ${max}`}`,
  };
}

import {
  bonusFormula,
  bonusMeasures,
  deductionFormula,
  deductionMeasures,
  scoreGrades,
  type ScoringScheme,
} from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { DefinitionList } from '../../../../shared/ui/definition-list';
import css from '../year.module.css';

/** A scheme in words: every rule with its formula, the limit of bonuses, and where the grades begin. */
export function SchemeRules({ scheme }: Readonly<{ scheme: ScoringScheme }>) {
  const { t } = useTranslation();
  const words = useWords();
  const { deductions, bonuses, bonusMax, grades } = scheme;
  const from = (grade: keyof typeof grades) =>
    [t('scores.scheme.grade', { grade: words(scoreGrades[grade]) }), grades[grade]] as const;
  return (
    <div className="stack">
      <div>
        <h3 className={css.sub}>{t('scores.scheme.deductions')}</h3>
        <DefinitionList
          items={deductions.map((rule) => [words(deductionMeasures[rule.measure]), words(deductionFormula(rule))])}
        />
      </div>
      <div>
        <h3 className={css.sub}>{t('scores.scheme.bonuses')}</h3>
        <DefinitionList
          items={[
            ...bonuses.map((rule) => [words(bonusMeasures[rule.measure]), words(bonusFormula(rule))] as const),
            [t('scores.scheme.bonusMax'), bonusMax],
          ]}
        />
      </div>
      <div>
        <h3 className={css.sub}>{t('scores.scheme.grades')}</h3>
        <DefinitionList items={[from('good'), from('fair'), from('passable')]} />
        <p className="prose soft">{t('scores.scheme.worst', { least: grades.passable })}</p>
      </div>
    </div>
  );
}

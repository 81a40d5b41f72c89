import { Checkbox } from '@mantine/core';
import { deductionMeasures } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../../shared/lib/field-errors';
import { formulaOfDeduction, type DeductionDraft } from '../../lib/scheme-draft';
import css from '../year.module.css';
import { RuleFrame, RuleNumber } from './rule-frame';

type Props = Readonly<{
  rule: DeductionDraft;
  errors: FieldErrors;
  onSet: (rule: DeductionDraft) => void;
  onRemove: () => void;
}>;

/** What `per` means for a measure; those that count cases have none. */
const perOf = {
  'working-days-late': 'days',
  'over-extended': 'times',
  'closure-returned': 'each',
  'objection-upheld': 'each',
  relapsed: 'each',
  'false-closure': 'each',
  'assist-late': null,
} as const;

export function DeductionFields({ rule, errors, onSet, onRemove }: Props) {
  const { t } = useTranslation();
  const per = perOf[rule.measure];
  const noMax = t('scores.scheme.noMax');
  return (
    <RuleFrame label={deductionMeasures[rule.measure]} formula={formulaOfDeduction(rule)} onRemove={onRemove}>
      <RuleNumber
        label={t('scores.scheme.pointsPer')}
        value={rule.points}
        error={errors['points']}
        onSet={(points) => onSet({ ...rule, points })}
      />
      {per && (
        <RuleNumber
          label={t(`scores.scheme.per.${per}`)}
          value={rule.per}
          error={errors['per']}
          onSet={(next) => onSet({ ...rule, per: next })}
        />
      )}
      <RuleNumber
        label={t('scores.scheme.seriousPoints')}
        value={rule.seriousPoints}
        error={errors['seriousPoints']}
        onSet={(seriousPoints) => onSet({ ...rule, seriousPoints })}
      />
      <RuleNumber
        label={t('scores.scheme.max')}
        value={rule.max}
        error={errors['max']}
        placeholder={noMax}
        onSet={(max) => onSet({ ...rule, max })}
      />
      <Checkbox
        className={css.wide}
        label={t('scores.scheme.veto')}
        checked={rule.veto}
        onChange={(event) => onSet({ ...rule, veto: event.currentTarget.checked })}
      />
    </RuleFrame>
  );
}

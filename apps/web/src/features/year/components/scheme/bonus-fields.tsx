import { bonusMeasures } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import type { FieldErrors } from '../../../../shared/lib/field-errors';
import { formulaOfBonus, type BonusDraft } from '../../lib/scheme-draft';
import { RuleFrame, RuleNumber } from './rule-frame';

type Props = Readonly<{
  rule: BonusDraft;
  errors: FieldErrors;
  onSet: (rule: BonusDraft) => void;
  onRemove: () => void;
}>;

export function BonusFields({ rule, errors, onSet, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <RuleFrame label={bonusMeasures[rule.measure]} formula={formulaOfBonus(rule)} onRemove={onRemove}>
      <RuleNumber
        label={t('scores.scheme.pointsOn')}
        value={rule.points}
        error={errors['points']}
        onSet={(points) => onSet({ ...rule, points })}
      />
      {rule.measure === 'satisfaction' && (
        <RuleNumber
          label={t('scores.scheme.threshold')}
          value={rule.threshold}
          error={errors['threshold']}
          onSet={(threshold) => onSet({ ...rule, threshold })}
        />
      )}
      {rule.measure === 'rule-made' && (
        <RuleNumber
          label={t('scores.scheme.max')}
          value={rule.max}
          error={errors['max']}
          placeholder={t('scores.scheme.noMax')}
          onSet={(max) => onSet({ ...rule, max })}
        />
      )}
    </RuleFrame>
  );
}

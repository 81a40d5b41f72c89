import { TextInput } from '@mantine/core';
import { rectificationTypes } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWorkflows } from '../../../shared/reference/list-workflows';
import { CodeSelect } from '../../../shared/trade/code-select';
import type { RegisterFieldsProps } from './register-form';

/** What only some workflows ask for when a case is registered. */
export function ExtraFields({ draft, errors, onSet }: RegisterFieldsProps) {
  const { t } = useTranslation();
  const asks = useWorkflows().find(({ id }) => id === draft.workflow)?.asks ?? [];
  return (
    <>
      {asks.includes('rectificationType') && (
        <CodeSelect
          label={`${t('matter.rectificationType')}${t('common.optional')}`}
          list={rectificationTypes}
          empty={t('matter.unchosen')}
          error={errors['rectificationType']}
          value={draft.rectificationType}
          onChange={(rectificationType) => onSet({ rectificationType })}
        />
      )}
      {asks.includes('amount') && (
        <TextInput
          label={`${t('matter.amount')}${t('common.optional')}`}
          description={t('matter.amountHint')}
          inputMode="decimal"
          error={errors['amount']}
          value={draft.amount}
          onChange={(event) => onSet({ amount: event.currentTarget.value })}
        />
      )}
    </>
  );
}

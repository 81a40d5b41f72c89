import { Radio, Textarea } from '@mantine/core';
import { objectionDecisionBody, type ScoreObjectionView, type ScoringScheme } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { errorsOf } from '../../../../shared/lib/field-errors';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving } from '../../../../shared/ui/use-saving';
import { useDecideObjection } from '../../api/act-on-scores';
import { ruleLabels } from '../../lib/rule-labels';

type Props = Readonly<{ objection: ScoreObjectionView; scheme: ScoringScheme; onClose: () => void }>;

const decisions = objectionDecisionBody.shape.decision.options;

/** The office answers an objection. */
export function DecideDialog({ objection, scheme, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const labelOf = ruleLabels(scheme);
  const [decision, setDecision] = useState('');
  const [opinion, setOpinion] = useState('');
  const saving = useSaving({
    save: useDecideObjection(objection.id),
    check: () => {
      const parsed = objectionDecisionBody.safeParse({ decision, opinion });
      return parsed.success ? { ok: true, body: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
    },
    onSaved: () => {
      notifyDone(t('scores.decided'));
      onClose();
    },
  });
  const { errors } = saving;
  const rule = words(labelOf(objection.rule));
  return (
    <Dialog title={t('scores.objectionOf', { rule })} onClose={onClose}>
      <SavingForm
        saving={saving}
        stale={{ label: t('scores.stale'), onReload: onClose }}
        submitLabel={t('scores.decide')}
      >
        <p className="prose">{objection.reason}</p>
        <Radio.Group
          label={t('scores.decision')}
          required
          error={errors['decision']}
          value={decision}
          onChange={setDecision}
        >
          {decisions.map((value) => (
            <Radio
              key={value}
              mt="xs"
              value={value}
              label={t(`scores.${value}`)}
              aria-invalid={errors['decision'] ? true : undefined}
            />
          ))}
        </Radio.Group>
        <Textarea
          required
          label={t('scores.opinion')}
          error={errors['opinion']}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
      </SavingForm>
    </Dialog>
  );
}

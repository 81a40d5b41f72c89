import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { emptyDeadline, validRule, type DeadlineDraft } from '../../../shared/trade/deadline-draft';
import { DeadlineField } from '../../../shared/trade/deadline-field';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { notifyDone } from '../../../shared/ui/notify';
import { assignInBulk, countTouched, type Drafts } from '../lib/drafts';
import css from './bulk-panel.module.css';

type Props = Readonly<{ drafts: Drafts; onChange: (drafts: Drafts) => void }>;

/** Sets a lead unit, a verifying unit or a deadline for all that is kept. */
export function BulkPanel({ drafts, onChange }: Props) {
  const { t } = useTranslation();
  const [leadUnitId, setLeadUnitId] = useState<string | null>(null);
  const [verifyUnitId, setVerifyUnitId] = useState<string | null>(null);
  const [deadline, setDeadline] = useState<DeadlineDraft>(emptyDeadline);
  const [onlyWithoutLead, setOnlyWithoutLead] = useState(true);
  const change = { leadUnitId, verifyUnitId, deadlineRule: validRule(deadline), onlyWithoutLead };
  const isEmpty = leadUnitId === null && verifyUnitId === null && change.deadlineRule === null;
  const apply = () => {
    const n = countTouched(drafts, change);
    onChange(assignInBulk(drafts, change));
    notifyDone(t('intake.bulkDone', { n }));
  };
  return (
    <details className={css.bulk}>
      <summary>
        <strong>{t('intake.bulk')}</strong> <span className="soft">{t('intake.bulkHint')}</span>
      </summary>
      <div className={css.fields}>
        <UnitSelect label={t('intake.leadUnit')} value={leadUnitId} onChange={setLeadUnitId} />
        <UnitSelect label={t('intake.verifyUnit')} value={verifyUnitId} onChange={setVerifyUnitId} />
        <DeadlineField label={t('intake.deadline')} value={deadline} onChange={setDeadline} />
        <Checkbox
          label={t('intake.bulkOnlyEmpty')}
          checked={onlyWithoutLead}
          onChange={(event) => setOnlyWithoutLead(event.currentTarget.checked)}
        />
        <Button variant="light" disabled={isEmpty} onClick={apply}>
          {t('intake.bulkApply')}
        </Button>
      </div>
    </details>
  );
}

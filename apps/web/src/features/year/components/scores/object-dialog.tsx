import { Checkbox, Textarea } from '@mantine/core';
import { scoreObjectionBody, type ScoreLine, type ScoreSheetView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { errorsOf } from '../../../../shared/lib/field-errors';
import { Dialog } from '../../../../shared/ui/dialog';
import { notifyDone } from '../../../../shared/ui/notify';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving } from '../../../../shared/ui/use-saving';
import { useObject } from '../../api/act-on-scores';

type Props = Readonly<{ sheet: ScoreSheetView; unitId: string; line: ScoreLine; onClose: () => void }>;

/** A unit says which cases do not belong into a line of its score, and why. */
export function ObjectDialog({ sheet, unitId, line, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [caseIds, setCaseIds] = useState<string[]>(line.caseIds.length === 1 ? [...line.caseIds] : []);
  const [reason, setReason] = useState('');
  const saving = useSaving({
    save: useObject(sheet.id, unitId),
    check: () => {
      const parsed = scoreObjectionBody.safeParse({ rule: line.rule, caseIds, reason });
      return parsed.success ? { ok: true, body: parsed.data } : { ok: false, errors: errorsOf(parsed.error) };
    },
    onSaved: () => {
      notifyDone(t('scores.objected'));
      onClose();
    },
  });
  const cases = sheet.cases.filter(({ id }) => line.caseIds.includes(id));
  const label = t('scores.object');
  return (
    <Dialog title={t('scores.objectTo', { rule: words(line.label) })} onClose={onClose}>
      <SavingForm saving={saving} stale={{ label: t('scores.stale'), onReload: onClose }} submitLabel={label}>
        <Checkbox.Group
          label={t('scores.objectCases')}
          required
          error={saving.errors['caseIds']}
          value={caseIds}
          onChange={setCaseIds}
        >
          {cases.map(({ id, number, title }) => (
            <Checkbox
              key={id}
              mt="xs"
              value={id}
              label={`${number} ${title}`}
              aria-invalid={saving.errors['caseIds'] ? true : undefined}
            />
          ))}
        </Checkbox.Group>
        <Textarea
          required
          label={t('scores.reason')}
          error={saving.errors['reason']}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </SavingForm>
    </Dialog>
  );
}

import { dutyBody, type DutyView, type ProposedDuty } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { SavingForm } from '../../../shared/ui/saving-form';
import { useSaving } from '../../../shared/ui/use-saving';
import { useSaveDuty } from '../api/save-duty';
import { bodyOfDuty, draftOfDuty, emptyDuty } from '../lib/duty-draft';
import { DutyFields } from './duty-fields';

export type Editing =
  | Readonly<{ what: 'new' }>
  | Readonly<{ what: 'adopt'; duty: ProposedDuty }>
  | Readonly<{ what: 'change'; duty: DutyView }>;
type Props = Readonly<{ editing: Editing; onClose: () => void; onReload: () => void }>;

/** An obligation of the office's own, one of the usual ones as it is adopted, or one that is changed. */
export function DutyDialog({ editing, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => (editing.what === 'new' ? emptyDuty : draftOfDuty(editing.duty)));
  const isChange = editing.what === 'change';
  const saving = useSaving({
    save: useSaveDuty(),
    check: () => {
      const parsed = dutyBody.safeParse(bodyOfDuty(draft));
      return parsed.success
        ? { ok: true, body: { of: isChange ? editing.duty : null, body: parsed.data } }
        : { ok: false, errors: errorsOf(parsed.error) };
    },
    onSaved: () => {
      notifyDone(t(isChange ? 'common.saved' : 'cadences.duties.adopted'));
      onClose();
    },
  });
  return (
    <Dialog title={t(isChange ? 'cadences.duties.edit' : 'cadences.duties.add')} onClose={onClose}>
      <SavingForm
        saving={saving}
        stale={{ label: t('cadences.stale'), onReload }}
        submitLabel={t(editing.what === 'adopt' ? 'cadences.duties.adopt' : 'common.save')}
      >
        <DutyFields draft={draft} errors={saving.errors} onSet={(change) => setDraft({ ...draft, ...change })} />
      </SavingForm>
    </Dialog>
  );
}

import { ladderBody, type LadderView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorsBelow, errorsOf } from '../../../shared/lib/field-errors';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { SavingForm } from '../../../shared/ui/saving-form';
import { useSaving } from '../../../shared/ui/use-saving';
import { useSaveLadder } from '../api/save-ladder';
import { bodyOfLadder, draftOfLadder, type LadderDraft } from '../lib/ladder-draft';
import { LadderHead } from './ladder-head';
import { RungsField } from './rungs-field';

type Props = Readonly<{ ladder: LadderView; onClose: () => void; onReload: () => void }>;

export function LadderDialog({ ladder, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOfLadder(ladder));
  const { code, version } = ladder;
  const saving = useSaving({
    save: useSaveLadder(),
    check: () => {
      const body = ladderBody.safeParse(bodyOfLadder(draft));
      return body.success
        ? { ok: true, body: { code, version, body: body.data } }
        : { ok: false, errors: errorsOf(body.error) };
    },
    onSaved: () => {
      notifyDone(t('common.saved'));
      onClose();
    },
  });
  const { errors } = saving;
  const set = (change: Partial<LadderDraft>) => setDraft({ ...draft, ...change });
  return (
    <Dialog title={t('ladders.edit', { name: words(ladder.label) })} onClose={onClose}>
      <SavingForm saving={saving} stale={{ text: t('ladders.staleText'), label: t('ladders.stale'), onReload }}>
        <LadderHead draft={draft} errors={errors} onSet={set} />
        <RungsField
          rungs={draft.rungs}
          error={errors['rungs']}
          errors={errorsBelow(errors, 'rungs')}
          onChange={(rungs) => set({ rungs })}
        />
      </SavingForm>
    </Dialog>
  );
}

import { Button, TextInput } from '@mantine/core';
import { inspectionBody, inspectionKinds, sourceTypes } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useSession } from '../../../shared/session/session-context';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useCreateInspection } from '../api/create-inspection';

type Props = Readonly<{ onClose: () => void; onCreated: (id: string) => void }>;
type Draft = Readonly<{
  name: string;
  kind: keyof typeof inspectionKinds | '';
  sourceType: keyof typeof sourceTypes | '';
  documentNumber: string;
  startedOn: string;
}>;

export function InspectionDialog({ onClose, onCreated }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const create = useCreateInspection();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [draft, setDraft] = useState<Draft>({
    name: '',
    kind: 'special',
    sourceType: 'rule-of-law-inspection',
    documentNumber: '',
    startedOn: today,
  });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  // Not a form: it stands inside the form of the case, and forms do not nest.
  const submit = () => {
    const parsed = inspectionBody.safeParse({ ...draft, documentNumber: draft.documentNumber.trim() || null });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    create.mutate(parsed.data, {
      onSuccess: ({ id }) => {
        notifyDone(t('register.inspections.created'));
        onCreated(id);
      },
    });
  };
  return (
    <Dialog title={t('register.newInspection')} onClose={onClose}>
      <div className="stack">
        {create.isError && <ProblemAlert error={create.error} />}
        <TextInput
          data-autofocus
          label={t('register.inspections.name')}
          required
          error={errors['name']}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <CodeSelect
          label={t('register.inspections.kind')}
          list={inspectionKinds}
          error={errors['kind']}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <CodeSelect
          label={t('register.sourceType')}
          list={sourceTypes}
          error={errors['sourceType']}
          value={draft.sourceType}
          onChange={(sourceType) => set({ sourceType })}
        />
        <TextInput
          label={`${t('register.inspections.document')}${t('common.optional')}`}
          error={errors['documentNumber']}
          value={draft.documentNumber}
          onChange={(event) => set({ documentNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('register.inspections.startedOn')}
          type="date"
          required
          error={errors['startedOn']}
          value={draft.startedOn}
          onChange={(event) => set({ startedOn: event.currentTarget.value })}
        />
        <Button loading={create.isPending} onClick={submit}>
          {t('register.inspections.create')}
        </Button>
      </div>
    </Dialog>
  );
}

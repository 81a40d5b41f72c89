import { Button, Checkbox, TextInput } from '@mantine/core';
import { unitBody, unitKinds, type UnitKind, type UnitView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { CodeSelect } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveUnit } from '../api/save-unit';

type Props = Readonly<{ unit: UnitView | null; parentId: string | null; onClose: () => void }>;
type Draft = Readonly<{
  name: string;
  shortName: string;
  kind: UnitKind | '';
  parentId: string;
  active: boolean;
  reason: string;
}>;

const draftOf = (unit: UnitView | null, parentId: string | null): Draft => ({
  name: unit?.name ?? '',
  shortName: unit?.shortName ?? '',
  kind: unit?.kind ?? 'department',
  parentId: parentId ?? '',
  active: unit?.active ?? true,
  reason: '',
});

export function UnitDialog({ unit, parentId, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveUnit();
  const [draft, setDraft] = useState(() => draftOf(unit, parentId));
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const isRenamed = unit !== null && (unit.name !== draft.name.trim() || unit.shortName !== draft.shortName.trim());
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = unitBody.safeParse({
      ...draft,
      parentId: draft.parentId || null,
      reason: isRenamed ? draft.reason : undefined,
    });
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    save.mutate(
      { id: unit?.id ?? null, body: parsed.data },
      {
        onSuccess: () => {
          notifyDone(t('common.saved'));
          onClose();
        },
      },
    );
  };
  return (
    <Dialog title={unit ? t('admin.units.edit') : t('admin.units.add')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {save.isError && <ProblemAlert error={save.error} />}
        <TextInput
          data-autofocus
          label={t('admin.units.name')}
          required
          error={errors['name']}
          value={draft.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('admin.units.shortName')}
          required
          error={errors['shortName']}
          value={draft.shortName}
          onChange={(event) => set({ shortName: event.currentTarget.value })}
        />
        {isRenamed && (
          <TextInput
            label={t('admin.units.reason')}
            required
            error={errors['reason']}
            value={draft.reason}
            onChange={(event) => set({ reason: event.currentTarget.value })}
          />
        )}
        <CodeSelect
          label={t('admin.units.kind')}
          list={unitKinds}
          error={errors['kind']}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        {unit === null && (
          <UnitSelect
            label={t('admin.units.parent')}
            description={t('admin.units.parentHint')}
            value={draft.parentId || null}
            onChange={(id) => set({ parentId: id ?? '' })}
          />
        )}
        <Checkbox
          label={t('admin.units.active')}
          checked={draft.active}
          onChange={(event) => set({ active: event.currentTarget.checked })}
        />
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { unitBody, unitKinds, type UnitKind, type UnitView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { useUnits } from '../../../shared/reference/list-units';
import { CodeSelect } from '../../../shared/trade/code-select';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveUnit } from '../api/save-unit';
import { lineageOf } from '../lib/unit-tree';

type Props = Readonly<{ unit: UnitView | null; parentId: string | null; onClose: () => void }>;
type Draft = Readonly<{ name: string; shortName: string; kind: UnitKind | ''; parentId: string; active: boolean }>;

const draftOf = (unit: UnitView | null, parentId: string | null): Draft => ({
  name: unit?.name ?? '',
  shortName: unit?.shortName ?? '',
  kind: unit?.kind ?? 'department',
  parentId: parentId ?? '',
  active: unit?.active ?? true,
});

export function UnitDialog({ unit, parentId, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveUnit();
  const units = useUnits();
  const [draft, setDraft] = useState(() => draftOf(unit, parentId));
  const [errors, setErrors] = useState<FieldErrors>({});
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const below = unit ? lineageOf(units, unit.id) : new Set<string>();
  const parents = units.filter(({ id }) => !below.has(id)).map(({ id, name }) => ({ value: id, label: name }));
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = unitBody.safeParse({ ...draft, parentId: draft.parentId || null });
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
        <CodeSelect
          label={t('admin.units.kind')}
          list={unitKinds}
          error={errors['kind']}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
        />
        <NativeSelect
          label={t('admin.units.parent')}
          error={errors['parentId']}
          value={draft.parentId}
          data={[{ value: '', label: t('admin.units.top') }, ...parents]}
          onChange={(event) => set({ parentId: event.currentTarget.value })}
        />
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

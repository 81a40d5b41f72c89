import { Button, NativeSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../shared/session/session-context';
import { useInspections } from '../../../shared/reference/list-inspections';
import { InspectionDialog } from './inspection-dialog';
import css from './register-form.module.css';

type Props = Readonly<{ value: string; error: string | undefined; onChange: (id: string) => void }>;

/** The inspection that raised the case, or a new one. */
export function InspectionField({ value, error, onChange }: Props) {
  const { t } = useTranslation();
  const mayManage = useMay('inspections.manage');
  const inspections = useInspections().data?.items ?? [];
  const [isCreating, setIsCreating] = useState(false);
  return (
    <div className={css.inspection}>
      <NativeSelect
        label={`${t('register.inspection')}${t('common.optional')}`}
        error={error}
        value={value}
        data={[
          { value: '', label: t('register.noInspection') },
          ...inspections.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {mayManage && (
        <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setIsCreating(true)}>
          {t('register.newInspection')}
        </Button>
      )}
      {isCreating && (
        <InspectionDialog
          onClose={() => setIsCreating(false)}
          onCreated={(id) => {
            onChange(id);
            setIsCreating(false);
          }}
        />
      )}
    </div>
  );
}

import { Button } from '@mantine/core';
import { unitKinds, type UnitView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { unitsQuery } from '../../../shared/reference/list-units';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { unitTree, type UnitNode } from '../lib/unit-tree';
import { UnitDialog } from './unit-dialog';
import css from './units-page.module.css';

type Editing = Readonly<{ unit: UnitView | null; parentId: string | null }>;

export function UnitsPage() {
  const { t } = useTranslation();
  const query = useQuery(unitsQuery);
  const [editing, setEditing] = useState<Editing | null>(null);
  return (
    <>
      <PageHeader
        title={t('admin.units.title')}
        lead={t('admin.units.lead')}
        actions={
          <Button
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setEditing({ unit: null, parentId: null })}
          >
            {t('admin.units.add')}
          </Button>
        }
      />
      <Panel title={t('admin.units.tree')}>
        <Loaded query={query}>
          {(units) => (
            <Branch
              nodes={unitTree(units)}
              onEdit={(unit) => setEditing({ unit, parentId: unit.parentId })}
              onAdd={(parentId) => setEditing({ unit: null, parentId })}
            />
          )}
        </Loaded>
      </Panel>
      {editing && <UnitDialog {...editing} onClose={() => setEditing(null)} />}
    </>
  );
}

type BranchProps = Readonly<{
  nodes: readonly UnitNode[];
  onEdit: (unit: UnitView) => void;
  onAdd: (parentId: string) => void;
}>;

function Branch({ nodes, onEdit, onAdd }: BranchProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <ul className={css.branch}>
      {nodes.map(({ unit, children }) => (
        <li key={unit.id}>
          <div className={css.unit}>
            <span className={css.words}>
              <strong>{unit.name}</strong>
              <span className="soft">{words(unitKinds[unit.kind])}</span>
              {!unit.active && <span className="soft">{t('admin.units.inactive')}</span>}
            </span>
            <Button
              variant="subtle"
              aria-label={t('admin.units.editOne', { name: unit.name })}
              onClick={() => onEdit(unit)}
            >
              {t('common.edit')}
            </Button>
            <Button
              variant="subtle"
              aria-label={t('admin.units.addBelow', { name: unit.name })}
              onClick={() => onAdd(unit.id)}
            >
              <IconPlus size={18} aria-hidden />
            </Button>
          </div>
          {children.length > 0 && <Branch nodes={children} onEdit={onEdit} onAdd={onAdd} />}
        </li>
      ))}
    </ul>
  );
}

import { Button, TextInput } from '@mantine/core';
import type { UnitCounts, UnitView } from '@bihuan/contracts';
import { useQuery } from '@tanstack/react-query';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../../shared/reference/list-units';
import { Empty } from '../../../shared/ui/empty';
import { Loaded } from '../../../shared/ui/loaded';
import { PageHeader } from '../../../shared/ui/page-header';
import { Panel } from '../../../shared/ui/panel';
import { unitCountsQuery } from '../api/unit-reform';
import { foundIn, mayStandBelow, rowsOf, superiorsOf, unitTree } from '../lib/unit-tree';
import { MergeUnitDialog } from './merge-unit-dialog';
import { MoveUnitDialog } from './move-unit-dialog';
import { UnitDialog } from './unit-dialog';
import { UnitPanel, type UnitAct } from './unit-panel';
import { UnitTree } from './unit-tree';
import css from './units-page.module.css';

/** What is being done, to which unit; `onto`: where it was dropped. */
type Doing = Readonly<{ act: UnitAct | 'add'; unit: UnitView | null; onto?: string | null }>;

export function UnitsPage() {
  const { t } = useTranslation();
  const query = useQuery(unitsQuery);
  const counts = useQuery(unitCountsQuery);
  const [doing, setDoing] = useState<Doing | null>(null);
  const units = query.data ?? [];
  return (
    <>
      <PageHeader
        title={t('admin.units.title')}
        lead={t('admin.units.lead')}
        actions={
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDoing({ act: 'add', unit: null })}>
            {t('admin.units.add')}
          </Button>
        }
      />
      <Loaded query={query} lines={10}>
        {(all) => <Units units={all} counts={counts.data ?? []} onDo={setDoing} />}
      </Loaded>
      {doing && <DoingDialog {...doing} units={units} onClose={() => setDoing(null)} />}
    </>
  );
}

type DialogProps = Doing & Readonly<{ units: readonly UnitView[]; onClose: () => void }>;

function DoingDialog({ act, unit, onto = null, ...rest }: DialogProps) {
  if (act === 'add' || unit === null) return <UnitDialog unit={null} parentId={unit?.id ?? null} {...rest} />;
  if (act === 'edit') return <UnitDialog unit={unit} parentId={unit.parentId} {...rest} />;
  if (act === 'move') return <MoveUnitDialog unit={unit} onto={onto} {...rest} />;
  return <MergeUnitDialog unit={unit} {...rest} />;
}

type Props = Readonly<{
  units: readonly UnitView[];
  counts: readonly UnitCounts[];
  onDo: (doing: Doing) => void;
}>;

/** The first two levels are open at first: the governments, and what is directly below them. */
const firstOpen = (units: readonly UnitView[]) =>
  new Set(units.filter(({ id }) => superiorsOf(units, id).length < 1).map(({ id }) => id));

function Units({ units, counts, onDo }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(units[0]?.id ?? null);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => firstOpen(units));
  const shown = useMemo(() => foundIn(units, text), [units, text]);
  const everything = useMemo(() => new Set(units.map(({ id }) => id)), [units]);
  const rows = rowsOf(unitTree(shown), text.trim() === '' ? open : everything);
  const chosen = units.find(({ id }) => id === chosenId);
  const above = chosen ? superiorsOf(units, chosen.id).map(({ id }) => id) : [];
  const place = above.join();
  const [seenPlace, setSeenPlace] = useState(place);
  if (place !== seenPlace) {
    // a unit that was moved or merged stays in sight where it stands now
    setSeenPlace(place);
    setOpen(new Set([...open, ...above]));
  }
  const fold = (ids: readonly string[], isOpen: boolean) => {
    const next = new Set(open);
    for (const id of ids) {
      if (isOpen) next.add(id);
      else next.delete(id);
    }
    setOpen(next);
  };
  return (
    <div className={css.sides}>
      <Panel title={t('admin.units.tree')}>
        <TextInput
          type="search"
          mb="sm"
          label={t('admin.units.search')}
          description={t('admin.units.keys')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {rows.length === 0 ? (
          <Empty title={t(units.length === 0 ? 'admin.units.none' : 'admin.units.notFound')} />
        ) : (
          <UnitTree
            rows={rows}
            counts={counts}
            chosenId={chosenId}
            onChoose={setChosenId}
            onFold={fold}
            mayDrop={(unit, onto) => mayStandBelow(units, unit, onto.id)}
            onDrop={(unit, onto) => onDo({ act: 'move', unit, onto: onto.id })}
          />
        )}
      </Panel>
      {chosen && (
        <UnitPanel
          key={chosen.id}
          unit={chosen}
          units={units}
          counts={counts}
          onAct={(act) => onDo({ act, unit: chosen })}
        />
      )}
    </div>
  );
}

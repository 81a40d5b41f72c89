import { Alert, Button, Checkbox } from '@mantine/core';
import type { UnitView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Dialog } from '../../../shared/ui/dialog';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useSaveUnit } from '../api/save-unit';
import { useMovePreview } from '../api/unit-reform';
import { mayStandBelow } from '../lib/unit-tree';
import css from './units-page.module.css';

type Props = Readonly<{ unit: UnitView; units: readonly UnitView[]; onto: string | null; onClose: () => void }>;

/** Where a unit goes: chosen here, or by dropping it. Nothing moves before what it brings about was seen. */
export function MoveUnitDialog({ unit, units, onto, onClose }: Props) {
  const { t } = useTranslation();
  const save = useSaveUnit();
  const [parentId, setParentId] = useState(onto);
  const [toTop, setToTop] = useState(false);
  const target = toTop ? null : parentId;
  const isChosen = (toTop || parentId !== null) && mayStandBelow(units, unit, target);
  const preview = useMovePreview(unit.id, target, isChosen);
  const { name, shortName, kind, active } = unit;
  const move = () =>
    save.mutate(
      { id: unit.id, body: { name, shortName, kind, active, parentId: target } },
      {
        onSuccess: () => {
          notifyDone(t('admin.units.moved'));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('admin.units.moveOne', { name })} onClose={onClose}>
      <div className="stack">
        {save.isError && <ProblemAlert error={save.error} />}
        <UnitSelect
          label={t('admin.units.moveTo')}
          value={toTop ? null : parentId}
          isOffered={(other) => mayStandBelow(units, unit, other.id)}
          onChange={(id) => {
            setParentId(id);
            setToTop(false);
          }}
        />
        {unit.parentId !== null && (
          <Checkbox
            label={t('admin.units.toTop')}
            checked={toTop}
            onChange={(event) => setToTop(event.currentTarget.checked)}
          />
        )}
        {isChosen && (
          <Loaded query={preview} lines={3}>
            {({ people, units: below, openCases, calendarChanges }) => (
              <Alert color="blue" variant="light" title={t('admin.units.moveBrings')}>
                <ul className={css.facts}>
                  <li>{t('admin.units.moveFacts', { units: below, people })}</li>
                  <li>{t('admin.units.moveSight')}</li>
                  <li>{t(calendarChanges ? 'admin.units.moveDates' : 'admin.units.moveNoDates', { n: openCases })}</li>
                </ul>
              </Alert>
            )}
          </Loaded>
        )}
        <Button disabled={!isChosen || !preview.data} loading={save.isPending} onClick={move}>
          {t('admin.units.moveOne', { name })}
        </Button>
      </div>
    </Dialog>
  );
}

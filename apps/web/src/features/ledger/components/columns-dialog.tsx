import { Button, NumberInput } from '@mantine/core';
import type { GridColumn } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Dialog } from '../../../shared/ui/dialog';
import {
  addColumn,
  firstLayout,
  freeColumns,
  freeze,
  moveColumn,
  NARROWEST,
  removeColumn,
  resizeColumn,
  WIDEST,
  type ColumnLayout,
} from '../lib/column-layout';
import { columnOf, isColumn } from '../lib/ledger-columns';
import { OrderedColumns } from './ordered-columns';

type Props = Readonly<{ layout: ColumnLayout; onChange: (layout: ColumnLayout) => void; onClose: () => void }>;

/** Which columns the ledger shows, in which order, how wide, and how many stay in sight. It takes effect at once. */
export function ColumnsDialog({ layout, onChange, onClose }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const nameOf = (id: GridColumn) => words(columnOf(id).label);
  const change = (next: (id: GridColumn) => ColumnLayout) => (key: string) => {
    if (isColumn(key)) onChange(next(key));
  };
  return (
    <Dialog title={t('ledger.columns.title')} onClose={onClose}>
      <div className="stack">
        <p className="prose soft">{t('ledger.columns.lead')}</p>
        <OrderedColumns
          columns={layout.columns.map(({ id, width }) => ({
            key: id,
            name: nameOf(id),
            extra: (
              <NumberInput
                w="6rem"
                size="sm"
                aria-label={t('ledger.columns.width', { name: nameOf(id) })}
                min={NARROWEST}
                max={WIDEST}
                step={16}
                allowDecimal={false}
                clampBehavior="blur"
                value={width}
                onChange={(value) => {
                  if (typeof value === 'number' && value >= NARROWEST) onChange(resizeColumn(layout, id, value));
                }}
              />
            ),
          }))}
          free={freeColumns(layout).map((id) => ({ value: id, label: nameOf(id) }))}
          onMove={(key, by) => change((id) => moveColumn(layout, id, by))(key)}
          onRemove={change((id) => removeColumn(layout, id))}
          onAdd={change((id) => addColumn(layout, id))}
        />
        <NumberInput
          label={t('ledger.columns.frozen')}
          description={t('ledger.columns.frozenHint')}
          min={0}
          max={layout.columns.length}
          allowDecimal={false}
          clampBehavior="strict"
          value={layout.frozen}
          onChange={(value) => onChange(freeze(layout, Number(value) || 0))}
        />
        <div className="row">
          <Button onClick={onClose}>{t('ledger.columns.done')}</Button>
          <Button variant="default" onClick={() => onChange(firstLayout)}>
            {t('ledger.columns.reset')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

import { Select, TextInput } from '@mantine/core';
import { boardGrouping, type BoardView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../shared/session/session-context';
import type { Asked } from '../api/read-board';
import css from './boards.module.css';

type Change = (to: Readonly<Record<string, string | undefined>>) => void;
type Props = Readonly<{ view: BoardView | undefined; asked: Asked; onChange: Change }>;

/** Period, unit and grouping of a board. */
export function BoardFilters({ view, asked, onChange }: Props) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { from, to } = periodOf(view, asked, today);
  const units = unitsOf(view);
  return (
    <search className={`${css.filters} no-print`} aria-label={t('boards.filters')}>
      <DayField label={t('boards.from')} value={from} last={today} onDay={(day) => onChange({ from: day })} />
      <DayField label={t('boards.to')} value={to} last={today} onDay={(day) => onChange({ to: day })} />
      <Select
        label={t('boards.unit')}
        className={css.unitField}
        searchable
        clearable={asked.unitId !== null}
        clearButtonProps={{ 'aria-label': t('boards.allUnits') }}
        placeholder={view?.unit?.name ?? t('boards.allUnits')}
        data={units}
        value={asked.unitId}
        onChange={(id) => onChange({ unitId: id ?? undefined })}
      />
      <Select
        label={t('boards.by')}
        allowDeselect={false}
        data={boardGrouping.options.map((value) => ({ value, label: t(`boards.groups.${value}`) }))}
        value={asked.by}
        onChange={(by) => onChange({ by: by ?? undefined })}
      />
    </search>
  );
}

function periodOf(view: BoardView | undefined, asked: Asked, today: string) {
  return { from: asked.from ?? view?.from ?? `${today.slice(0, 4)}-01-01`, to: asked.to ?? view?.to ?? today };
}

/** Each unit further in than the one above it. */
function unitsOf(view: BoardView | undefined) {
  return (view?.units ?? []).map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }));
}

type DayProps = Readonly<{ label: string; value: string; last: string; onDay: (day: string) => void }>;

/** A day that counts once it is left or confirmed: what is half typed would be a day of the year 2. */
function DayField({ label, value, last, onDay }: DayProps) {
  const keep = (day: string) => {
    if (day !== '' && day !== value) onDay(day);
  };
  return (
    <TextInput
      key={value}
      type="date"
      label={label}
      max={last}
      defaultValue={value}
      onBlur={(event) => keep(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep(event.currentTarget.value);
      }}
    />
  );
}

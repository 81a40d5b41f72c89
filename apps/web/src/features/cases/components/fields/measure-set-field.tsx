import { Checkbox } from '@mantine/core';
import type { CaseView } from '@bihuan/contracts';
import css from './fields.module.css';

type Props = Readonly<{
  label: string;
  measures: CaseView['measures'];
  value: readonly string[];
  onChange: (ids: string[]) => void;
}>;

/** Some of the measures of the case. */
export function MeasureSetField({ label, measures, value, onChange }: Props) {
  return (
    <Checkbox.Group label={label} value={[...value]} onChange={onChange}>
      <div className={css.ticks}>
        {measures.map(({ id, position, text }) => (
          <Checkbox key={id} value={id} label={`${position}. ${text}`} />
        ))}
      </div>
    </Checkbox.Group>
  );
}

import { Button, Checkbox } from '@mantine/core';
import { positions, rungEffects, type CodeList, type Rung } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, type FieldErrors } from '../../../shared/lib/field-errors';
import { codesOf, CodeSelect } from '../../../shared/trade/code-select';
import type { RungDraft } from '../lib/ladder-draft';
import css from './ladders-page.module.css';
import { LeadField } from './lead-field';
import { NumberField } from './template-requests';

type Props = Readonly<{
  rung: RungDraft;
  errors: FieldErrors;
  onSet: (change: Partial<RungDraft>) => void;
  onRemove: () => void;
}>;

/** All that a rung says. */
export function RungFields({ rung, errors, onSet, onRemove }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.fields}>
      <TimeFields rung={rung} errors={errors} onSet={onSet} />
      <Ticks
        label={t('ladders.to')}
        list={positions}
        chosen={rung.to}
        error={errors['to']}
        onSet={(to) => onSet({ to })}
      />
      <Ticks
        label={t('ladders.copy')}
        list={positions}
        chosen={rung.copy}
        error={errors['copy']}
        onSet={(copy) => onSet({ copy })}
      />
      <Ticks
        label={t('ladders.effects')}
        list={rungEffects}
        chosen={rung.effects}
        error={errors['effects']}
        onSet={(effects) => onSet({ effects })}
      />
      <NumberField
        label={t('ladders.level')}
        required
        error={errors['level']}
        value={rung.level}
        onChange={(level) => onSet({ level })}
      />
      <div>
        <Button variant="subtle" color="red" onClick={onRemove}>
          {t('ladders.removeRung')}
        </Button>
      </div>
    </div>
  );
}

function TimeFields({ rung, errors, onSet }: Omit<Props, 'onRemove'>) {
  const { t } = useTranslation();
  const { when, at, repeats, every } = rung;
  const whens: CodeList<Rung['when']> = {
    before: { zh: t('ladders.whens.before'), en: t('ladders.whens.before') },
    overdue: { zh: t('ladders.whens.overdue'), en: t('ladders.whens.overdue') },
  };
  return (
    <>
      <CodeSelect
        label={t('ladders.when')}
        list={whens}
        value={when}
        onChange={(chosen) => onSet({ when: chosen === 'before' ? 'before' : 'overdue' })}
      />
      {when === 'before' ? (
        <LeadField
          label={t('ladders.atBefore')}
          name="at"
          errors={errors}
          value={at}
          onChange={(lead) => onSet({ at: lead })}
        />
      ) : (
        <>
          <NumberField
            label={t('ladders.atOverdue')}
            required
            error={errorAt(errors, 'at')}
            value={at.value}
            onChange={(value) => onSet({ at: { value, unit: 'wd' } })}
          />
          <Checkbox
            label={t('ladders.repeats')}
            checked={repeats}
            error={errors['repeat']}
            onChange={(event) => onSet({ repeats: event.currentTarget.checked })}
          />
          {repeats && (
            <LeadField
              label={t('ladders.every')}
              name="repeat.every"
              errors={errors}
              value={every}
              onChange={(lead) => onSet({ every: lead })}
            />
          )}
        </>
      )}
    </>
  );
}

type TicksProps<Code extends string> = Readonly<{
  label: string;
  list: CodeList<Code>;
  chosen: readonly Code[];
  error: string | undefined;
  onSet: (chosen: readonly Code[]) => void;
}>;

/** Any number of codes of a list; they keep the order of the list. */
function Ticks<Code extends string>({ label, list, chosen, error, onSet }: TicksProps<Code>) {
  const words = useWords();
  const codes = codesOf(list);
  return (
    <fieldset className={css.group}>
      <legend>{label}</legend>
      <div className={css.ticks}>
        {codes.map((code) => (
          <Checkbox
            key={code}
            label={words(list[code])}
            checked={chosen.includes(code)}
            onChange={({ currentTarget: { checked } }) =>
              onSet(codes.filter((other) => (other === code ? checked : chosen.includes(other))))
            }
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

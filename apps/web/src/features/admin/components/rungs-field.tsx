import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsBelow, type FieldErrors } from '../../../shared/lib/field-errors';
import { finishedLead, newRung, type RungDraft } from '../lib/ladder-draft';
import { useLadderText } from './ladder-text';
import css from './ladders-page.module.css';
import { RungFields } from './rung-fields';

type Props = Readonly<{
  rungs: readonly RungDraft[];
  error: string | undefined;
  errors: FieldErrors;
  onChange: (rungs: readonly RungDraft[]) => void;
}>;

const MOST_RUNGS = 30;

/** The rungs of a ladder: a line each, of which one at a time is open to be changed, and any in which something is wrong. */
export function RungsField({ rungs, error, errors, onChange }: Props) {
  const { t } = useTranslation();
  const [openKey, setOpenKey] = useState<string | null>(null);
  const add = () => {
    const added = newRung(rungs);
    setOpenKey(added.key);
    onChange([...rungs, added]);
  };
  return (
    <fieldset className={css.group}>
      <legend>{t('ladders.rungs')}</legend>
      <div className="stack">
        {rungs.map((rung, index) => (
          <OneRung
            key={rung.key}
            rung={rung}
            index={index}
            errors={errorsBelow(errors, String(index))}
            isOpen={rung.key === openKey}
            onToggle={() => setOpenKey(rung.key === openKey ? null : rung.key)}
            onSet={(change) => onChange(rungs.map((other) => (other === rung ? { ...rung, ...change } : other)))}
            onRemove={() => onChange(rungs.filter((other) => other !== rung))}
          />
        ))}
        {error && <p className="field-error">{error}</p>}
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={rungs.length >= MOST_RUNGS}
            onClick={add}
          >
            {t('ladders.addRung')}
          </Button>
        </div>
      </div>
    </fieldset>
  );
}

type OneProps = Readonly<{
  rung: RungDraft;
  index: number;
  errors: FieldErrors;
  isOpen: boolean;
  onToggle: () => void;
  onSet: (change: Partial<RungDraft>) => void;
  onRemove: () => void;
}>;

function OneRung({ rung, index, errors, isOpen, onToggle, onSet, onRemove }: OneProps) {
  const { t } = useTranslation();
  const id = useId();
  const { whenText } = useLadderText();
  const { when } = rung;
  const at = finishedLead(rung.at);
  const time = at ? whenText({ when, at }) : t(`ladders.whens.${when}`) + t('ladders.unfinished');
  const isShown = isOpen || Object.keys(errors).length > 0;
  return (
    <div className={css.rung}>
      <button type="button" className={css.open} aria-expanded={isShown} aria-controls={id} onClick={onToggle}>
        {t('ladders.rung', { n: index + 1, when: time })}
      </button>
      <div id={id} hidden={!isShown}>
        {isShown && <RungFields rung={rung} errors={errors} onSet={onSet} onRemove={onRemove} />}
      </div>
    </div>
  );
}

import { TextInput } from '@mantine/core';
import { bonusMeasures, deductionMeasures, scoreGrades, scoringScheme, type SchemeView } from '@bihuan/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../../shared/i18n/use-words';
import { errorsBelow, errorsOf } from '../../../../shared/lib/field-errors';
import { notifyDone } from '../../../../shared/ui/notify';
import { Panel } from '../../../../shared/ui/panel';
import { SavingForm } from '../../../../shared/ui/saving-form';
import { useSaving, type Checked } from '../../../../shared/ui/use-saving';
import { useSaveScheme } from '../../api/keep-scheme';
import {
  addBonus,
  addDeduction,
  draftOfScheme,
  isInOrder,
  schemeOfDraft,
  type SchemeDraft,
} from '../../lib/scheme-draft';
import css from '../year.module.css';
import { AddRule } from './add-rule';
import { BonusFields } from './bonus-fields';
import { DeductionFields } from './deduction-fields';

type Props = Readonly<{ view: SchemeView; onReload: () => void }>;
const grades = ['good', 'fair', 'passable'] as const;

/** The scheme as a form: what a rule comes to stands beside it while it is written. */
export function SchemeForm({ view, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOfScheme(view.scheme));
  const save = useSaveScheme(view.version);
  const saving = useSaving({
    save,
    check: () => checked(draft, t('scores.scheme.order')),
    onSaved: () => notifyDone(t('scores.scheme.saved', { n: view.version + 1 })),
  });
  const { errors } = saving;
  const at = (list: 'deductions' | 'bonuses', index: number) => errorsBelow(errors, `${list}.${index}`);
  return (
    <SavingForm saving={saving} stale={{ text: t('scores.staleText'), label: t('scores.stale'), onReload }}>
      <Panel title={t('scores.scheme.deductions')}>
        <div className="stack">
          {draft.deductions.map((rule, index) => (
            <DeductionFields
              key={rule.id}
              rule={rule}
              errors={at('deductions', index)}
              onSet={(next) => setDraft({ ...draft, deductions: draft.deductions.with(index, next) })}
              onRemove={() => setDraft({ ...draft, deductions: draft.deductions.toSpliced(index, 1) })}
            />
          ))}
          <AddRule list={deductionMeasures} onAdd={(measure) => setDraft(addDeduction(draft, measure))} />
        </div>
      </Panel>
      <Panel title={t('scores.scheme.bonuses')}>
        <div className="stack">
          {draft.bonuses.map((rule, index) => (
            <BonusFields
              key={rule.id}
              rule={rule}
              errors={at('bonuses', index)}
              onSet={(next) => setDraft({ ...draft, bonuses: draft.bonuses.with(index, next) })}
              onRemove={() => setDraft({ ...draft, bonuses: draft.bonuses.toSpliced(index, 1) })}
            />
          ))}
          <AddRule list={bonusMeasures} onAdd={(measure) => setDraft(addBonus(draft, measure))} />
          <div className={css.short}>
            <TextInput
              label={t('scores.scheme.bonusMax')}
              inputMode="decimal"
              error={errors['bonusMax']}
              value={draft.bonusMax}
              onChange={(event) => setDraft({ ...draft, bonusMax: event.currentTarget.value })}
            />
          </div>
        </div>
      </Panel>
      <Panel title={t('scores.scheme.grades')}>
        <div className={css.fields}>
          {grades.map((grade) => (
            <TextInput
              key={grade}
              label={t('scores.scheme.grade', { grade: words(scoreGrades[grade]) })}
              inputMode="decimal"
              error={errors[`grades.${grade}`]}
              value={draft.grades[grade]}
              onChange={({ currentTarget: { value } }) =>
                setDraft({ ...draft, grades: { ...draft.grades, [grade]: value } })
              }
            />
          ))}
        </div>
        <p className="prose soft">{t('scores.scheme.worst', { least: draft.grades.passable })}</p>
      </Panel>
    </SavingForm>
  );
}

function checked(draft: SchemeDraft, order: string): Checked<SchemeView['scheme']> {
  const parsed = scoringScheme.safeParse(schemeOfDraft(draft));
  if (!parsed.success) return { ok: false, errors: errorsOf(parsed.error) };
  return isInOrder(parsed.data) ? { ok: true, body: parsed.data } : { ok: false, errors: { 'grades.fair': order } };
}

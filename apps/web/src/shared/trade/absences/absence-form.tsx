import { Button, NativeSelect, TextInput } from '@mantine/core';
import { absenceBody, LONGEST_ABSENCE_DAYS } from '@bihuan/contracts';
import { useDeferredValue, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, errorsOfPointers, type FieldErrors } from '../../lib/field-errors';
import { ApiProblem } from '../../lib/http';
import { useSession } from '../../session/session-context';
import { notifyDone } from '../../ui/notify';
import { ProblemAlert } from '../../ui/problem-alert';
import { useFocusOnFault } from '../../ui/use-focus-on-fault';
import css from './absences.module.css';
import { useDeputies, useEnterAbsence, type Whose } from './absences-api';

type Draft = Readonly<{ deputyId: string; from: string; until: string }>;

/** Names a deputy for a time; whoever may stand in is found by name. */
export function AbsenceForm({ of }: Readonly<{ of: Whose }>) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [draft, setDraft] = useState<Draft>({ deputyId: '', from: today, until: '' });
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const { enter, errors, root, submit } = useSubmit(of, draft, () =>
    setDraft({ deputyId: '', from: today, until: '' }),
  );
  return (
    <form className={css.form} noValidate onSubmit={submit} ref={root}>
      {enter.isError && <ProblemAlert error={enter.error} />}
      <DeputyField of={of} value={draft.deputyId} error={errors['deputyId'] && t('absences.choose')} onChange={set} />
      <div className={css.days}>
        <TextInput
          type="date"
          label={t('absences.from')}
          required
          value={draft.from}
          error={errors['from']}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('absences.until')}
          description={t('absences.longest', { days: LONGEST_ABSENCE_DAYS })}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          min={draft.from}
          value={draft.until}
          error={errors['until']}
          onChange={(event) => set({ until: event.currentTarget.value })}
        />
      </div>
      <div>
        <Button type="submit" variant="default" loading={enter.isPending}>
          {t('absences.enter')}
        </Button>
      </div>
    </form>
  );
}

function useSubmit(of: Whose, draft: Draft, onEntered: () => void) {
  const { t } = useTranslation();
  const enter = useEnterAbsence(of);
  const [own, setOwn] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const refused = enter.error instanceof ApiProblem ? errorsOfPointers(enter.error.problem.errors) : {};
  const errors = { ...refused, ...own };
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = absenceBody.safeParse(draft);
    setOwn(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return enter.reset();
    enter.mutate(parsed.data, {
      onSuccess: () => {
        notifyDone(t('absences.entered'));
        onEntered();
      },
    });
  };
  return { enter, errors, root, submit };
}

type FieldProps = Readonly<{
  of: Whose;
  value: string;
  error: string | undefined;
  onChange: (change: Pick<Draft, 'deputyId'>) => void;
}>;

function DeputyField({ of, value, error, onChange }: FieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useDeputies(of, useDeferredValue(text.trim())).data ?? [];
  const options = found.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
  return (
    <div className={css.days}>
      <TextInput
        type="search"
        label={t('absences.search')}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onChange({ deputyId: '' });
        }}
      />
      <NativeSelect
        label={t('absences.deputy')}
        description={t('absences.who')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        value={value}
        error={error}
        data={[{ value: '', label: t(found.length === 0 ? 'absences.nobody' : 'absences.choose') }, ...options]}
        onChange={({ currentTarget }) => onChange({ deputyId: currentTarget.value })}
      />
    </div>
  );
}

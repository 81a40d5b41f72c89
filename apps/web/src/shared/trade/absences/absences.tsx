import { Button } from '@mantine/core';
import type { AbsenceView } from '@bihuan/contracts';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../ui/loaded';
import { notifyDone } from '../../ui/notify';
import { ProblemAlert } from '../../ui/problem-alert';
import { AbsenceForm } from './absence-form';
import { useAbsences, useEndAbsence, type Whose } from './absences-api';
import css from './absences.module.css';

/** When a person is away and who stands in: those entered, and a form for the next. */
export function Absences({ of }: Readonly<{ of: Whose }>) {
  const { t } = useTranslation();
  const query = useAbsences(of);
  return (
    <div className="stack">
      <p className="prose">{t('absences.text')}</p>
      <Loaded query={query} lines={2}>
        {(list) =>
          list.length === 0 ? <p className="soft prose">{t('absences.none')}</p> : <Entries of={of} list={list} />
        }
      </Loaded>
      <AbsenceForm of={of} />
    </div>
  );
}

function Entries({ of, list }: Readonly<{ of: Whose; list: readonly AbsenceView[] }>) {
  const { t } = useTranslation();
  const end = useEndAbsence(of);
  return (
    <>
      {end.isError && <ProblemAlert error={end.error} />}
      <ul className={`plain ${css.list}`} aria-label={t('absences.list')}>
        {list.map(({ id, deputy, from, until, setBy }) => (
          <li key={id} className={css.entry}>
            <div>
              {t('absences.entry', { from, until, deputy: deputy.name, unit: deputy.unit })}
              <div className="soft small">{t('absences.setBy', { name: setBy.name })}</div>
            </div>
            <Button
              variant="subtle"
              loading={end.isPending && end.variables === id}
              aria-label={t('absences.endOne', { deputy: deputy.name })}
              onClick={() => end.mutate(id, { onSuccess: () => notifyDone(t('absences.ended')) })}
            >
              {t('absences.end')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

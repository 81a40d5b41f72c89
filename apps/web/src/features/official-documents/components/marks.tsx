import { Button, TextInput } from '@mantine/core';
import { documentMark, documentRules, officialDocumentKinds, type DocumentMarkView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { Loaded } from '../../../shared/ui/loaded';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useChooseMark, useMarks } from '../api/keep-marks';
import css from './documents.module.css';

/** The words that a unit numbers its documents with, each with the number that comes next. */
export function Marks({ unitId }: Readonly<{ unitId: string }>) {
  const { t } = useTranslation();
  const query = useMarks(unitId);
  return (
    <>
      <p className="prose">{t('documents.marks.hint')}</p>
      <Loaded query={query}>
        {(marks) => (
          <ul className="plain">
            {marks.map((mark) => (
              <Mark key={`${mark.kind}${mark.mark}`} mark={mark} />
            ))}
          </ul>
        )}
      </Loaded>
    </>
  );
}

function Mark({ mark: { kind, mark, isOwn, next, unit } }: Readonly<{ mark: DocumentMarkView }>) {
  const { t } = useTranslation();
  const words = useWords();
  const choose = useChooseMark(unit.id);
  const [draft, setDraft] = useState(mark);
  const [fault, setFault] = useState<string | undefined>();
  const save = (chosen: string | null) =>
    choose.mutate({ unitId: unit.id, kind, mark: chosen }, { onSuccess: () => notifyDone(t('documents.marks.saved')) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const parsed = documentMark.safeParse(draft);
    setFault(parsed.success ? undefined : t('documents.marks.fault'));
    if (parsed.success) save(parsed.data);
  };
  const name = words(officialDocumentKinds[kind]);
  if (documentRules[kind].numbering === 'issue')
    return <li className={css.item}>{t('documents.marks.issue', { name, next })}</li>;
  return (
    <li className={css.item}>
      <form className="row" noValidate onSubmit={submit}>
        <TextInput
          label={t('documents.marks.of', { name })}
          description={t('documents.marks.next', { next })}
          error={fault}
          value={draft}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" variant="default" loading={choose.isPending} disabled={draft === mark}>
          {t('common.save')}
          <span className="visually-hidden">{name}</span>
        </Button>
        {isOwn && (
          <Button size="sm" variant="subtle" onClick={() => save(null)}>
            {t('documents.marks.reset')}
            <span className="visually-hidden">{name}</span>
          </Button>
        )}
      </form>
      {choose.isError && <ProblemAlert error={choose.error} />}
    </li>
  );
}

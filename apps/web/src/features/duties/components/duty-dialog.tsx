import { Button } from '@mantine/core';
import { dutyBody, type DutyView, type ProposedDuty } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem, isProblem } from '../../../shared/lib/http';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveDuty } from '../api/save-duty';
import { bodyOfDuty, draftOfDuty, emptyDuty } from '../lib/duty-draft';
import { DutyFields } from './duty-fields';

export type Editing =
  | Readonly<{ what: 'new' }>
  | Readonly<{ what: 'adopt'; duty: ProposedDuty }>
  | Readonly<{ what: 'change'; duty: DutyView }>;
type Props = Readonly<{ editing: Editing; onClose: () => void; onReload: () => void }>;

/** An obligation of the office's own, one of the usual ones as it is adopted, or one that is changed. */
export function DutyDialog({ editing, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const save = useSaveDuty();
  const [draft, setDraft] = useState(() => (editing.what === 'new' ? emptyDuty : draftOfDuty(editing.duty)));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const faults = Object.keys(errors).length;
  const root = useFocusOnFault(attempts, faults);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = dutyBody.safeParse(bodyOfDuty(draft));
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (!parsed.success) return;
    save.mutate(
      { of: editing.what === 'change' ? editing.duty : null, body: parsed.data },
      {
        onSuccess: () => {
          notifyDone(t(editing.what === 'change' ? 'common.saved' : 'cadences.duties.adopted'));
          onClose();
        },
        onError: (error) => {
          if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
        },
      },
    );
  };
  return (
    <Dialog title={t(editing.what === 'change' ? 'cadences.duties.edit' : 'cadences.duties.add')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        <DutyFields draft={draft} errors={errors} onSet={(change) => setDraft({ ...draft, ...change })} />
        {save.isError && (
          <ProblemAlert error={save.error}>
            {isProblem(save.error, 412) && (
              <div>
                <Button mt="sm" variant="default" onClick={onReload}>
                  {t('cadences.stale')}
                </Button>
              </div>
            )}
          </ProblemAlert>
        )}
        {faults > 0 && (
          <p className="field-error" role="alert">
            {t('common.errors.summary', { n: faults })}
          </p>
        )}
        <Button type="submit" loading={save.isPending}>
          {t(editing.what === 'adopt' ? 'cadences.duties.adopt' : 'common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

import { Button } from '@mantine/core';
import { ladderBody, type LadderView } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorsBelow, errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem, isProblem } from '../../../shared/lib/http';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSaveLadder } from '../api/save-ladder';
import { bodyOfLadder, draftOfLadder, type LadderDraft } from '../lib/ladder-draft';
import { LadderHead } from './ladder-head';
import { RungsField } from './rungs-field';

type Props = Readonly<{ ladder: LadderView; onClose: () => void; onReload: () => void }>;

export function LadderDialog({ ladder, onClose, onReload }: Props) {
  const { t } = useTranslation();
  const words = useWords();
  const [draft, setDraft] = useState(() => draftOfLadder(ladder));
  const { save, errors, root, submit } = useSubmit(ladder, draft, () => {
    notifyDone(t('common.saved'));
    onClose();
  });
  const faults = Object.keys(errors).length;
  const set = (change: Partial<LadderDraft>) => setDraft({ ...draft, ...change });
  return (
    <Dialog title={t('ladders.edit', { name: words(ladder.label) })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        <LadderHead draft={draft} errors={errors} onSet={set} />
        <RungsField
          rungs={draft.rungs}
          error={errors['rungs']}
          errors={errorsBelow(errors, 'rungs')}
          onChange={(rungs) => set({ rungs })}
        />
        {save.isError && (
          <ProblemAlert error={save.error}>
            {isProblem(save.error, 412) && (
              <div>
                {t('ladders.staleText')}
                <div>
                  <Button mt="sm" variant="default" onClick={onReload}>
                    {t('ladders.stale')}
                  </Button>
                </div>
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
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

function useSubmit({ code, version }: LadderView, draft: LadderDraft, onSuccess: () => void) {
  const save = useSaveLadder();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const onError = (error: Error) => {
    if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const body = ladderBody.safeParse(bodyOfLadder(draft));
    setErrors(body.success ? {} : errorsOf(body.error));
    if (body.success) save.mutate({ code, version, body: body.data }, { onSuccess, onError });
  };
  return { save, errors, root, submit };
}

import type { CaseView } from '@bihuan/contracts';
import { useState } from 'react';
import { errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem } from '../../../shared/lib/http';
import { useSession } from '../../../shared/session/session-context';
import { useRaiseEvent } from '../api/raise-event';
import { readDraft, writeDraft } from '../lib/draft-storage';
import type { FieldValue, FormValues } from '../lib/field-value';
import { draftName, filledIn, openingValues, type Purpose } from '../lib/purpose';

/** The state of an event's form. What is typed is kept in the browser until it is submitted or discarded. */
export function useEventForm(purpose: Purpose, view: CaseView, onDone: () => void) {
  const draft = { personId: useSession().person.id, caseId: view.id, type: draftName(purpose) };
  const raise = useRaiseEvent(view.id, () => {
    writeDraft(draft, null);
    onDone();
  });
  const [stored, setStored] = useState(() => readDraft(draft));
  const [values, setValues] = useState<FormValues>(() => ({ ...openingValues(purpose, view), ...stored }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);

  const change = (name: string, value: FieldValue) => {
    const next = { ...values, [name]: value };
    setValues(next);
    writeDraft(draft, next);
    if (attempts > 0) setErrors(filledIn(purpose, next, view).errors ?? {});
  };
  const discard = () => {
    writeDraft(draft, null);
    setStored(null);
    setValues(openingValues(purpose, view));
    setErrors({});
  };
  const submit = () => {
    const { body, errors: faults } = filledIn(purpose, values, view);
    setAttempts(attempts + 1);
    setErrors(faults ?? {});
    if (!body) return;
    raise.mutate(
      { version: view.version, body },
      {
        onError: (error) => {
          if (error instanceof ApiProblem) setErrors(errorsFrom(error));
        },
      },
    );
  };
  return { raise, values, errors, attempts, isRestored: stored !== null, change, discard, submit };
}

/** What somebody asks for is sent as a part of the request; the form knows its fields without that. */
function errorsFrom({ problem }: ApiProblem): FieldErrors {
  const named = problem.errors?.map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^([#/]*)proposal\//, '$1'),
    detail,
  }));
  return errorsOfPointers(named);
}

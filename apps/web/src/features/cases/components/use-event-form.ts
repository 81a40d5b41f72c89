import type { CaseView } from '@bihuan/contracts';
import { useState } from 'react';
import { errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem } from '../../../shared/lib/http';
import { useRaiseEvent } from '../api/raise-event';
import type { FieldValue, FormValues } from '../lib/field-value';
import { draftName, filledIn, openingValues, type Purpose } from '../lib/purpose';
import { useDraft } from './use-draft';

/** The state of an event's form. What is typed is kept until it is submitted or discarded. */
export function useEventForm(purpose: Purpose, view: CaseView, onDone: () => void) {
  const draft = useDraft(view, draftName(purpose));
  const raise = useRaiseEvent(view.id, () => {
    draft.discard();
    onDone();
  });
  const [values, setValues] = useState<FormValues>(() => ({ ...openingValues(purpose, view), ...draft.stored }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);

  const change = (name: string, value: FieldValue) => {
    const next = { ...values, [name]: value };
    setValues(next);
    draft.type(next);
    if (attempts > 0) setErrors(filledIn(purpose, next, view).errors ?? {});
  };
  const discard = () => {
    draft.discard();
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
  return { raise, values, errors, attempts, draft, change, discard, submit };
}

/** What somebody asks for is sent as a part of the request; the form knows its fields without that. */
function errorsFrom({ problem }: ApiProblem): FieldErrors {
  const named = problem.errors?.map(({ pointer, detail }) => ({
    pointer: pointer.replace(/^([#/]*)proposal\//, '$1'),
    detail,
  }));
  return errorsOfPointers(named);
}

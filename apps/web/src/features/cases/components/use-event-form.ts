import {
  caseEventBodies,
  type AllowedEvent,
  type CaseEventType,
  type CaseView,
  type FormField,
} from '@bihuan/contracts';
import { useState } from 'react';
import { errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem } from '../../../shared/lib/http';
import { useSession } from '../../../shared/session/session-context';
import { useRaiseEvent } from '../api/raise-event';
import { readDraft, writeDraft } from '../lib/draft-storage';
import { bodyOf, initialValues } from '../lib/event-form';
import type { FieldValue, FormValues } from '../lib/field-value';

/** The state of an event's form. What is typed is kept in the browser until it is submitted or discarded. */
export function useEventForm(type: CaseEventType, { form }: AllowedEvent, view: CaseView, onDone: () => void) {
  const draft = { personId: useSession().person.id, caseId: view.id, type };
  const raise = useRaiseEvent(view.id, () => {
    writeDraft(draft, null);
    onDone();
  });
  const [stored, setStored] = useState(() => readDraft(draft));
  const [values, setValues] = useState<FormValues>(() => ({ ...initialValues(form, view), ...stored }));
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);

  const change = (name: string, value: FieldValue) => {
    const next = { ...values, [name]: value };
    setValues(next);
    writeDraft(draft, next);
    if (attempts > 0) setErrors(faultsOf(type, form, next));
  };
  const discard = () => {
    writeDraft(draft, null);
    setStored(null);
    setValues(initialValues(form, view));
    setErrors({});
  };
  const submit = () => {
    const parsed = caseEventBodies[type].safeParse(bodyOf(type, form, values));
    setAttempts(attempts + 1);
    if (!parsed.success) {
      setErrors(errorsOf(parsed.error));
      return;
    }
    setErrors({});
    raise.mutate(
      { version: view.version, body: parsed.data },
      {
        onError: (error) => {
          if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
        },
      },
    );
  };
  return { raise, values, errors, attempts, isRestored: stored !== null, change, discard, submit };
}

function faultsOf(type: CaseEventType, form: readonly FormField[], values: FormValues): FieldErrors {
  const parsed = caseEventBodies[type].safeParse(bodyOf(type, form, values));
  return parsed.success ? {} : errorsOf(parsed.error);
}

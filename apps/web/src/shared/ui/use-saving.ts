import type { UseMutationResult } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { errorsOfPointers, type FieldErrors } from '../lib/field-errors';
import { ApiProblem } from '../lib/http';
import { useFocusOnFault } from './use-focus-on-fault';

/** What a filled-in form says: a body that can be saved, or which fields to correct. */
export type Checked<Body> = Readonly<{ ok: true; body: Body }> | Readonly<{ ok: false; errors: FieldErrors }>;

type Saving<Body> = Readonly<{
  save: UseMutationResult<unknown, Error, Body>;
  check: () => Checked<Body>;
  onSaved: () => void;
}>;

/** Saves a form: checked here first, then by the API; both times the keyboard goes to the first field to correct. */
export function useSaving<Body>({ save, check, onSaved }: Saving<Body>) {
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const onError = (error: Error) => {
    if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const checked = check();
    setErrors(checked.ok ? {} : checked.errors);
    if (checked.ok) save.mutate(checked.body, { onSuccess: onSaved, onError });
  };
  return { save, errors, root, submit };
}

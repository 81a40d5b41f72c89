import { Button } from '@mantine/core';
import { caseRegistration } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { errorsOf, errorsOfPointers, type FieldErrors } from '../../../shared/lib/field-errors';
import { ApiProblem } from '../../../shared/lib/http';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useRegisterCase } from '../api/register-case';
import { emptyRegistration, registrationOf, type RegistrationDraft } from '../lib/registration';
import css from './register-form.module.css';
import { AssignmentFields, SourceFields, WordsFields } from './register-fields';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';

export type RegisterFieldsProps = Readonly<{
  draft: RegistrationDraft;
  errors: FieldErrors;
  onSet: (change: Partial<RegistrationDraft>) => void;
}>;

export function RegisterForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const register = useRegisterCase();
  const [draft, setDraft] = useState(emptyRegistration);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const faults = Object.keys(errors).length;
  const root = useFocusOnFault(attempts, faults);
  const check = (next: RegistrationDraft) => {
    const parsed = caseRegistration.safeParse(registrationOf(next));
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    return parsed;
  };
  const set = (change: Partial<RegistrationDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    if (attempts > 0) check(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const parsed = check(draft);
    if (!parsed.success) return;
    register.mutate(parsed.data, {
      onSuccess: (view) => {
        notifyDone(t('register.done', { number: view.number }));
        void navigate(`/cases/${view.id}`);
      },
      onError: (error) => {
        if (error instanceof ApiProblem) setErrors(errorsOfPointers(error.problem.errors));
      },
    });
  };
  const parts = { draft, errors, onSet: set };
  return (
    <form className={css.form} noValidate onSubmit={submit} ref={root}>
      {register.isError && <ProblemAlert error={register.error} />}
      <WordsFields {...parts} />
      <SourceFields {...parts} />
      <AssignmentFields {...parts} />
      {faults > 0 && (
        <p className="field-error" role="alert">
          {t('common.errors.summary', { n: faults })}
        </p>
      )}
      <div className="row">
        <Button type="submit" loading={register.isPending}>
          {t('register.submit')}
        </Button>
      </div>
    </form>
  );
}

import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { personBody, personChange, roles, type PersonView, type Role } from '@bihuan/contracts';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../../../shared/i18n/use-words';
import { errorAt, errorsOf, type FieldErrors } from '../../../shared/lib/field-errors';
import { codesOf } from '../../../shared/trade/code-select';
import { UnitSelect } from '../../../shared/trade/unit-select';
import { Dialog } from '../../../shared/ui/dialog';
import { notifyDone } from '../../../shared/ui/notify';
import { ProblemAlert } from '../../../shared/ui/problem-alert';
import { useFocusOnFault } from '../../../shared/ui/use-focus-on-fault';
import { useSavePerson } from '../api/save-person';
import { draftOfPerson, newPersonOf, personChangeOf, type PersonDraft } from '../lib/person-draft';
import css from './people-page.module.css';
import { StoppingNote } from './stopping-note';

type Props = Readonly<{ person: PersonView | null; onClose: () => void }>;

export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(() => draftOfPerson(person));
  const set = (change: Partial<PersonDraft>) => setDraft({ ...draft, ...change });
  const { save, errors, root, submit } = useSubmit(person, draft, () => {
    notifyDone(t('common.saved'));
    onClose();
  });
  return (
    <Dialog title={person ? t('admin.people.edit') : t('admin.people.add')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={submit} ref={root}>
        {save.isError && <ProblemAlert error={save.error} />}
        <Fields draft={draft} errors={errors} isNew={person === null} knownPhone={person?.phone ?? null} onSet={set} />
        {person?.active && !draft.active && <StoppingNote person={person} />}
        <Button type="submit" loading={save.isPending}>
          {t('common.save')}
        </Button>
      </form>
    </Dialog>
  );
}

function useSubmit(person: PersonView | null, draft: PersonDraft, onSaved: () => void) {
  const save = useSavePerson();
  const [errors, setErrors] = useState<FieldErrors>({});
  const [attempts, setAttempts] = useState(0);
  const root = useFocusOnFault(attempts, Object.keys(errors).length);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempts(attempts + 1);
    const created = personBody.safeParse(newPersonOf(draft));
    const changed = personChange.safeParse(personChangeOf(draft));
    const parsed = person ? changed : created;
    setErrors(parsed.success ? {} : errorsOf(parsed.error));
    if (person && changed.success) save.mutate({ id: person.id, body: changed.data }, { onSuccess: onSaved });
    if (!person && created.success) save.mutate({ id: null, body: created.data }, { onSuccess: onSaved });
  };
  return { save, errors, root, submit };
}

type FieldsProps = Readonly<{
  draft: PersonDraft;
  errors: FieldErrors;
  isNew: boolean;
  knownPhone: string | null;
  onSet: (change: Partial<PersonDraft>) => void;
}>;

function Fields({ draft, errors, isNew, knownPhone, onSet }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        data-autofocus
        label={t('admin.people.name')}
        required
        error={errors['name']}
        value={draft.name}
        onChange={(event) => onSet({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('admin.people.login')}
        description={isNew ? t('admin.people.loginRule') : undefined}
        required
        disabled={!isNew}
        error={errors['login'] && t('admin.people.loginRule')}
        value={draft.login}
        onChange={(event) => onSet({ login: event.currentTarget.value })}
      />
      <UnitSelect
        label={t('admin.people.unit')}
        required
        error={errors['unitId']}
        value={draft.unitId}
        onChange={(unitId) => onSet({ unitId })}
      />
      <RolesField value={draft.roles} error={errorAt(errors, 'roles')} onChange={(held) => onSet({ roles: held })} />
      <TextInput
        label={`${t('admin.people.email')}${t('common.optional')}`}
        type="email"
        error={errors['email']}
        value={draft.email}
        onChange={(event) => onSet({ email: event.currentTarget.value })}
      />
      <PhoneField {...{ draft, errors, knownPhone, onSet }} />
      <PasswordInput
        label={isNew ? t('admin.people.password') : t('admin.people.newPassword')}
        description={t('session.rule')}
        autoComplete="new-password"
        error={errors['password'] && t('session.rule')}
        value={draft.password}
        onChange={(event) => onSet({ password: event.currentTarget.value })}
      />
      <Checkbox
        label={t('admin.people.active')}
        checked={draft.active}
        onChange={(event) => onSet({ active: event.currentTarget.checked })}
      />
    </>
  );
}

/** The number that is known comes masked; what is typed takes its place. */
function PhoneField({ draft, errors, knownPhone, onSet }: Omit<FieldsProps, 'isNew'>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={`${t('admin.people.phone')}${t('common.optional')}`}
        description={
          knownPhone === null ? t('admin.people.phoneUse') : t('admin.people.phoneKnown', { phone: knownPhone })
        }
        type="tel"
        autoComplete="off"
        error={errors['phone'] && t('admin.people.phoneRule')}
        value={draft.phone}
        onChange={(event) => onSet({ phone: event.currentTarget.value })}
      />
      {knownPhone !== null && draft.phone === '' && (
        <Checkbox
          label={t('admin.people.phoneRemove')}
          checked={draft.removePhone}
          onChange={(event) => onSet({ removePhone: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

type RolesProps = Readonly<{ value: readonly Role[]; error: string | undefined; onChange: (held: Role[]) => void }>;

function RolesField({ value, error, onChange }: RolesProps) {
  const { t } = useTranslation();
  const words = useWords();
  return (
    <fieldset className={css.roles}>
      <legend>{t('admin.people.roles')}</legend>
      <div>
        {codesOf(roles).map((role) => (
          <Checkbox
            key={role}
            label={words(roles[role])}
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? [...value, role] : value.filter((held) => held !== role))
            }
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  );
}

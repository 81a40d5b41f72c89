import type { PersonView, Role } from '@bihuan/contracts';

/** A person while they are being entered or changed. */
export type PersonDraft = Readonly<{
  login: string;
  name: string;
  unitId: string | null;
  roles: readonly Role[];
  email: string;
  active: boolean;
  password: string;
}>;

const nobody: PersonDraft = {
  login: '',
  name: '',
  unitId: null,
  roles: [],
  email: '',
  active: true,
  password: '',
};

export const draftOfPerson = (person: PersonView | null): PersonDraft =>
  person
    ? {
        login: person.login,
        name: person.name,
        unitId: person.unit.id,
        roles: person.roles,
        email: person.email ?? '',
        active: person.active,
        password: '',
      }
    : nobody;

/** The body for someone new: the password is theirs to change. */
export const newPersonOf = ({ email, ...draft }: PersonDraft): unknown => ({ ...draft, email: email.trim() || null });

/** The body for a change: the account name stays, and an empty password means the old one. */
export const personChangeOf = ({ login: _login, email, password, ...draft }: PersonDraft): unknown => ({
  ...draft,
  email: email.trim() || null,
  ...(password !== '' && { password }),
});

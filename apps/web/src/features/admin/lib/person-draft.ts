import type { PersonView, Role } from '@bihuan/contracts';

/** A person while they are being entered or changed. */
export type PersonDraft = Readonly<{
  login: string;
  name: string;
  unitId: string | null;
  roles: readonly Role[];
  email: string;
  /** Never filled in: what is known comes masked. Empty leaves it as it is. */
  phone: string;
  removePhone: boolean;
  active: boolean;
  password: string;
}>;

const nobody: PersonDraft = {
  login: '',
  name: '',
  unitId: null,
  roles: [],
  email: '',
  phone: '',
  removePhone: false,
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
        phone: '',
        removePhone: false,
        active: person.active,
        password: '',
      }
    : nobody;

/** The telephone as it is sent: a new number, none any more, or nothing about it. */
const phoneOf = ({ phone, removePhone }: Pick<PersonDraft, 'phone' | 'removePhone'>) => {
  if (phone.trim() !== '') return { phone: phone.replaceAll(/[\s-]/g, '') };
  return removePhone ? { phone: null } : {};
};

/** The body for someone new: the password is theirs to change. */
export const newPersonOf = ({ email, phone, removePhone, ...draft }: PersonDraft): unknown => ({
  ...draft,
  email: email.trim() || null,
  ...phoneOf({ phone, removePhone }),
});

/** The body for a change: the account name stays, and an empty password means the old one. */
export const personChangeOf = ({
  login: _login,
  email,
  phone,
  removePhone,
  password,
  ...draft
}: PersonDraft): unknown => ({
  ...draft,
  email: email.trim() || null,
  ...phoneOf({ phone, removePhone }),
  ...(password !== '' && { password }),
});

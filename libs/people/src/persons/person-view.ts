import { personView, type PersonView } from '@bihuan/contracts';

/** The columns of a {@link PersonRecord}, from the tables `person p` and `unit u`. */
export const personColumns =
  'p.id, p.login, p.name, p.roles, p.email, p.phone, p.active, u.id AS unit_id, u.name AS unit_name';

export type PersonRecord = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly roles: unknown;
  readonly email: string | null;
  readonly phone: string | null;
  readonly active: boolean;
  readonly unit_id: string;
  readonly unit_name: string;
};

export function toPersonView(record: PersonRecord): PersonView {
  const { id, login, name, roles, email, phone, active } = record;
  return personView.parse({
    id,
    login,
    name,
    unit: { id: record.unit_id, name: record.unit_name },
    roles,
    email,
    phone: phone && maskedPhone(phone),
    active,
  });
}

/** The first three and the last four digits, as telephone bills show it. */
export function maskedPhone(phone: string): string {
  return phone.replace(/^(\+?\d{3})\d+(\d{4})$/, '$1****$2');
}

import { z } from 'zod';
import { unitKind } from './code-lists';
import { pageOf, pageQuery } from './paging';
import { capability, role } from './roles';

const name = z.string().trim().min(1).max(100);

export const unitView = z.strictObject({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  name: z.string(),
  shortName: z.string(),
  kind: unitKind,
  active: z.boolean(),
  /** The unit that took its place (机构改革). */
  successorId: z.uuid().nullable(),
  /** Names it had before: a search by them finds it. */
  formerNames: z.array(z.string()),
});
export type UnitView = z.infer<typeof unitView>;
export const unitBody = z.strictObject({
  parentId: z.uuid().nullable(),
  name,
  shortName: name,
  kind: unitKind,
  active: z.boolean(),
  /** Why the name changes, kept with the former one. */
  reason: z.string().trim().min(2).max(500).optional(),
});
export type UnitBody = z.infer<typeof unitBody>;

export const personView = z.strictObject({
  id: z.uuid(),
  login: z.string(),
  name: z.string(),
  unit: z.strictObject({ id: z.uuid(), name: z.string() }),
  roles: z.array(role),
  email: z.string().nullable(),
  /** Masked: `138****1234`. Nobody needs to read it, only to know that it is there. */
  phone: z.string().nullable(),
  active: z.boolean(),
});
export type PersonView = z.infer<typeof personView>;
export const personPage = pageOf(personView);
export const personQuery = pageQuery.extend({
  text: z.string().trim().max(100).optional(),
  unitId: z.uuid().optional(),
  role: role.optional(),
  active: z.enum(['true', 'false']).optional(),
});
export type PersonQuery = z.infer<typeof personQuery>;

/** At least ten characters of three classes (domain rule of the trade for graded protection, level 2). */
export const password = z
  .string()
  .min(10)
  .max(200)
  .refine((text) => [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(text)).length >= 3, {
    message: '至少包含大写字母、小写字母、数字、符号中的三类 / needs three of: upper case, lower case, digit, symbol',
  });
/** A mobile telephone of the mainland, or an international number. */
const phone = z
  .string()
  .trim()
  .regex(/^(1[3-9]\d{9}|\+[1-9]\d{6,14})$/, '请填写手机号码 / a mobile number');
const personFields = {
  name,
  unitId: z.uuid(),
  /** Whoever reads the access log does nothing that stands in it (domain notes §9: three administrators apart). */
  roles: z
    .array(role)
    .max(20)
    .refine((held) => !held.includes('auditor') || new Set(held).size === 1, {
      message: '安全审计员不得兼任其他角色 / an auditor holds no other role',
    }),
  email: z.email().max(200).nullable(),
  /** For text messages. Left out of a change, it stays as it is. */
  phone: phone.nullable().optional(),
  active: z.boolean(),
};
export const personBody = z.strictObject({
  ...personFields,
  login: z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/, '2–40 位小写字母、数字或 . _ -'),
  password,
});
export type PersonBody = z.infer<typeof personBody>;
export const personChange = z.strictObject({ ...personFields, password: password.optional() });
export type PersonChange = z.infer<typeof personChange>;

export const signIn = z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
export const passwordChange = z.strictObject({ current: z.string().min(1).max(200), next: password });
export const viewAsBody = z.strictObject({ personId: z.uuid() });
/** An administrator looks at everything as this person does, and changes nothing: who looks, and until when. */
export const viewAsView = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  unit: z.string(),
  until: z.string(),
  by: z.strictObject({ id: z.uuid(), name: z.string() }),
});
export type ViewAsView = z.infer<typeof viewAsView>;
/** Who is signed in; while an administrator views as somebody, that person. The CSRF token goes into the header `X-CSRF-Token` of every request that changes something. */
export const sessionView = z.strictObject({
  person: personView,
  capabilities: z.array(capability),
  csrfToken: z.string(),
  unreadNotices: z.int(),
  today: z.string(),
  viewAs: viewAsView.nullable(),
});
export type SessionView = z.infer<typeof sessionView>;

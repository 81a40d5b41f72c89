import { z } from 'zod';
import { codeOf, type Words } from './words';

/** What a person is appointed to be. One person may hold several roles, all within their own unit. */
export const roles = {
  'office-clerk': { zh: '督查专员', en: 'Office clerk' },
  'office-lead': { zh: '督查机构负责人', en: 'Head of office' },
  'gov-leader': { zh: '政府领导', en: 'Government leader' },
  'unit-liaison': { zh: '责任单位联络员', en: 'Unit liaison' },
  'unit-handler': { zh: '承办人', en: 'Handler' },
  'unit-leader': { zh: '责任单位负责人', en: 'Unit leader' },
  verifier: { zh: '核查人', en: 'Verifier' },
  'process-steward': { zh: '流程管理员', en: 'Process steward' },
  admin: { zh: '系统管理员', en: 'Administrator' },
  auditor: { zh: '安全审计员', en: 'Security auditor' },
} as const;
export const role = codeOf(roles);
export type Role = z.infer<typeof role>;

/** What a person is *to one case*: a role together with the unit's part in it. Definitions speak of these only. */
export const caseRoles = {
  'office-clerk': { zh: '督查专员', en: 'Office clerk' },
  'office-lead': { zh: '督查机构负责人', en: 'Head of office' },
  'gov-leader': { zh: '政府领导', en: 'Government leader' },
  'lead-liaison': { zh: '牵头单位联络员', en: 'Liaison of the lead unit' },
  'lead-handler': { zh: '牵头单位承办人', en: 'Handler of the lead unit' },
  'lead-leader': { zh: '牵头单位负责人', en: 'Leader of the lead unit' },
  assist: { zh: '协办、属地或分解单位', en: 'Assist, territory or sub-unit' },
  verifier: { zh: '核查人', en: 'Verifier' },
  'process-steward': { zh: '流程管理员', en: 'Process steward' },
  system: { zh: '系统', en: 'System' },
} as const satisfies Record<string, Words>;
export const caseRole = codeOf(caseRoles);
export type CaseRole = z.infer<typeof caseRole>;

/** Whoever raises an event. `unitLine` is the own unit first; a section's line goes on to the unit it belongs to, and no further. */
export const actor = z.strictObject({
  personId: z.uuid().nullable(),
  name: z.string(),
  unitLine: z.array(z.uuid()),
  roles: z.array(role),
  system: z.boolean(),
});
export type Actor = Readonly<{
  personId: string | null;
  name: string;
  unitLine: readonly string[];
  roles: readonly Role[];
  system: boolean;
}>;

/** What may be done apart from the events of a case. The access matrix in the tests has a row for each. */
export const capabilities = {
  'cases.read': [
    'office-clerk',
    'office-lead',
    'gov-leader',
    'unit-liaison',
    'unit-handler',
    'unit-leader',
    'verifier',
    'process-steward',
  ],
  'cases.register': ['office-clerk', 'office-lead'],
  'cases.raise': [
    'office-clerk',
    'office-lead',
    'gov-leader',
    'unit-liaison',
    'unit-handler',
    'unit-leader',
    'verifier',
    'process-steward',
  ],
  'files.upload': ['office-clerk', 'office-lead', 'unit-liaison', 'unit-handler', 'unit-leader', 'verifier'],
  'intake.import': ['office-clerk', 'office-lead'],
  'export-layouts.manage': ['office-clerk', 'office-lead'],
  'sheets.fill-in': ['office-clerk', 'office-lead', 'unit-liaison', 'unit-handler', 'unit-leader'],
  'ledger.import': ['office-clerk', 'office-lead'],
  'inspections.manage': ['office-clerk', 'office-lead'],
  'reports.read': ['office-clerk', 'office-lead', 'gov-leader'],
  /** A unit's leaders read the board of what their unit leads. */
  'boards.read': ['office-clerk', 'office-lead', 'gov-leader', 'unit-leader'],
  'reports.build': ['office-clerk', 'office-lead'],
  'escalation.read': ['office-clerk', 'office-lead', 'gov-leader'],
  'escalation.draft': ['office-clerk', 'office-lead'],
  'escalation.decide': ['office-lead', 'gov-leader'],
  'urging.receive': ['unit-liaison', 'unit-handler', 'unit-leader'],
  'official-documents.draft': ['office-clerk', 'office-lead', 'unit-liaison', 'unit-handler', 'unit-leader'],
  'official-documents.approve': ['office-lead', 'gov-leader', 'unit-leader'],
  'official-documents.receive': ['office-clerk', 'office-lead', 'unit-liaison', 'unit-handler', 'unit-leader'],
  'bulletins.approve': ['office-lead', 'gov-leader'],
  'duties.manage': ['office-lead'],
  'years.freeze': ['office-lead'],
  'scores.read': ['office-clerk', 'office-lead', 'gov-leader', 'unit-liaison', 'unit-handler', 'unit-leader'],
  'scores.make': ['office-clerk', 'office-lead'],
  'scores.decide': ['office-lead'],
  'scores.object': ['unit-leader'],
  'public-pages.draft': ['office-clerk', 'office-lead'],
  'public-pages.publish': ['office-lead'],
  'overview.read': ['office-clerk', 'office-lead', 'gov-leader'],
  'home.unit': ['unit-liaison', 'unit-handler', 'unit-leader'],
  'home.office': ['office-clerk', 'office-lead'],
  'home.leader': ['office-lead', 'gov-leader'],
  'people.manage': ['admin'],
  'people.view-as': ['admin'],
  'calendars.manage': ['admin'],
  'channels.manage': ['admin'],
  'system.read': ['admin'],
  'digests.manage': ['admin'],
  'templates.manage': ['office-lead', 'admin'],
  'ladders.manage': ['office-lead', 'admin'],
  'codes.manage': ['office-lead', 'admin'],
  'access-log.read': ['auditor'],
} as const satisfies Record<string, readonly Role[]>;
export type Capability = keyof typeof capabilities;
export const capability = z.enum(Object.keys(capabilities) as [Capability, ...Capability[]]);

/** The capabilities that a set of roles brings. */
export function capabilitiesOf(held: readonly Role[]): readonly Capability[] {
  return (Object.keys(capabilities) as Capability[]).filter((name) =>
    (capabilities[name] as readonly Role[]).some((allowed) => held.includes(allowed)),
  );
}

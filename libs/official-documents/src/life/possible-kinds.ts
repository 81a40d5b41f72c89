import {
  documentRules,
  documentSides,
  draftableKind,
  officialDocumentKinds,
  type Actor,
  type DraftableKind,
  type Words,
} from '@bihuan/contracts';
import type { CaseRow } from '@bihuan/database';

/** What of a case decides which documents can be drafted from it. */
export type Subject = Pick<CaseRow, 'officeUnitId' | 'leadUnitId' | 'issuedOn' | 'open' | 'closedAt'>;

/** Who would issue a document, in whose name the actor drafts. */
export type Drafting = { readonly unitId: string; readonly officeUnitId: string };

const notIssued: Words = { zh: '事项尚未交办', en: 'The case is not issued yet' };
const noLead: Words = { zh: '事项还没有牵头单位', en: 'No unit leads the case yet' };
const atEnd: Words = { zh: '事项已经办结或结束', en: 'The case is at its end' };
const notClosed: Words = { zh: '事项没有销号结论，谈不上回头看', en: 'The case has no closure to look back at' };

/** What has to be so of each case before a kind makes sense; kinds that are not named ask for a lead unit only. */
const needs: Readonly<Partial<Record<DraftableKind, (one: Subject) => Words | null>>> = {
  'rectification-plan': (one) => (one.open ? null : atEnd),
  'extension-application': (one) => (one.open ? null : atEnd),
  'look-back-sheet': (one) => (one.closedAt === null && one.open ? notClosed : null),
  'rectification-order': (one) => (one.open ? null : atEnd),
  'assignment-notice': (one) => (one.open ? null : atEnd),
};

/** Whether the actor belongs to the side that drafts this kind, in the office or unit of these cases. */
export function draftingOf(actor: Actor, kind: DraftableKind, [first]: readonly Subject[]): Drafting | null {
  const { side } = documentRules[kind];
  const unitId = side === 'office' ? first?.officeUnitId : first?.leadUnitId;
  const isDrafter = documentSides[side].drafts.some((role) => actor.roles.includes(role));
  if (!first || !unitId || !isDrafter || !actor.unitLine.includes(unitId)) return null;
  return { unitId, officeUnitId: first.officeUnitId };
}

/** Why these cases do not make a document of this kind, or null. */
export function unfitness(kind: DraftableKind, cases: readonly Subject[]): Words | null {
  const { cases: howMany, isOneUnit, side } = documentRules[kind];
  const { zh, en } = officialDocumentKinds[kind];
  if (howMany === 'one' && cases.length > 1)
    return { zh: `“${zh}”一事一单，只能写一个事项`, en: `“${en}” is about one case` };
  if (new Set(cases.map(({ officeUnitId }) => officeUnitId)).size > 1)
    return { zh: '所选事项不属于同一个督查机构', en: 'The cases belong to different offices' };
  if (isOneUnit && new Set(cases.map(({ leadUnitId }) => leadUnitId)).size > 1)
    return {
      zh: `“${zh}”发给一个单位，所选事项的牵头单位不同`,
      en: `“${en}” goes to one unit; these cases have several`,
    };
  return cases.map((one) => faultOf(kind, side, one)).find((fault) => fault !== null) ?? null;
}

function faultOf(kind: DraftableKind, side: 'office' | 'unit', one: Subject): Words | null {
  if (one.leadUnitId === null) return noLead;
  if (side === 'unit' && one.issuedOn === null) return notIssued;
  return needs[kind]?.(one) ?? null;
}

/** The kinds that an actor may draft from a case; those that the case does not allow, with the reason. */
export function kindsFor(
  actor: Actor,
  one: Subject,
): { readonly kind: DraftableKind; readonly refusal: Words | null }[] {
  return draftableKind.options
    .filter((kind) => draftingOf(actor, kind, [one]) !== null)
    .map((kind) => ({ kind, refusal: unfitness(kind, [one]) }));
}

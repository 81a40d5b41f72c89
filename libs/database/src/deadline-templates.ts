import { builtInTemplates } from '@bihuan/calendar';
import { deadlineTemplate, usualTerms, type CaseTerms, type DeadlineTemplate } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import { UnusableTemplate } from './database.errors';
import { DeadlineTemplateRow } from './rows/people.rows';

/** A template in force. `version` is 0 until somebody changes it; `changed` says that it differs from what ships. */
export type StoredTemplate = {
  readonly template: DeadlineTemplate;
  readonly builtIn: boolean;
  readonly changed: boolean;
  readonly active: boolean;
  readonly version: number;
  readonly changedAt: Date | null;
  readonly changedBy: string | null;
};

/** The templates in force: those that ship with the product, each replaced by what the office made of it, then the office's own. */
export async function listTemplates(manager: EntityManager): Promise<StoredTemplate[]> {
  const rows = await manager.find(DeadlineTemplateRow, { order: { code: 'ASC' } });
  const shipped = new Map(builtInTemplates.map((template) => [template.code, template]));
  const rowOf = new Map(rows.map((row) => [row.code, row]));
  return [...new Set([...shipped.keys(), ...rowOf.keys()])]
    .map((code) => inForce(shipped.get(code) ?? null, rowOf.get(code)))
    .filter((stored) => stored !== null);
}

/** The template in force under a code, or null. */
export async function findTemplate(manager: EntityManager, code: string): Promise<StoredTemplate | null> {
  const row = await manager.findOneBy(DeadlineTemplateRow, { code });
  return inForce(builtInTemplates.find((shipped) => shipped.code === code) ?? null, row ?? undefined);
}

/** The terms that a case registered under a template runs under: a copy, so that a later change of the template changes no case. */
export async function loadTerms(manager: EntityManager, code: string | null): Promise<CaseTerms> {
  if (code === null) return usualTerms;
  const stored = await findTemplate(manager, code);
  if (!stored?.active) throw new UnusableTemplate(code);
  return { ...stored.template.terms, template: code };
}

function inForce(shipped: DeadlineTemplate | null, row: DeadlineTemplateRow | undefined): StoredTemplate | null {
  const builtIn = shipped !== null;
  if (!row) return shipped && { template: shipped, builtIn, changed: false, ...untouched };
  const template = row.body ? deadlineTemplate.parse(row.body) : shipped;
  if (!template) return null;
  const { active, version, changedAt, changedBy } = row;
  return { template, builtIn, changed: builtIn && row.body !== null, active, version, changedAt, changedBy };
}

const untouched = { active: true, version: 0, changedAt: null, changedBy: null };

import { isDeepStrictEqual } from 'node:util';
import { builtInTemplates } from '@bihuan/calendar';
import { deadlineTemplate, type DeadlineTemplate, type TemplateBody } from '@bihuan/contracts';
import { DeadlineTemplateRow } from '@bihuan/database';
import type { EntityManager } from 'typeorm';

/** The template that a body describes. */
export function templateOf(code: string, { active: _active, terms, ...body }: TemplateBody): DeadlineTemplate {
  return deadlineTemplate.parse({ ...body, code, terms: { ...terms, template: code } });
}

/** What of a template is stored: nothing where it says what ships, so that a better one may ship later. */
export function storedBody(template: DeadlineTemplate): DeadlineTemplate | null {
  const shipped = builtInTemplates.find(({ code }) => code === template.code);
  return isDeepStrictEqual(shipped, template) ? null : template;
}

/**
 * Keeps a template with the version after `expected`, which is 0 where there is no row yet.
 * False when somebody else was first: two people who read the same version never both write.
 */
export async function keepTemplate(
  tx: EntityManager,
  row: Omit<DeadlineTemplateRow, 'version'>,
  expected: number,
): Promise<boolean> {
  if (expected > 0) {
    const { affected } = await tx.update(
      DeadlineTemplateRow,
      { code: row.code, version: expected },
      { ...row, version: expected + 1 },
    );
    return affected === 1;
  }
  const { code, body, active, changedAt, changedBy } = row;
  const inserted = await tx.query<unknown[]>(
    `INSERT INTO deadline_template (code, body, active, changed_at, changed_by, version)
     VALUES ($1, $2, $3, $4, $5, 1) ON CONFLICT (code) DO NOTHING RETURNING code`,
    [code, body && JSON.stringify(body), active, changedAt, changedBy],
  );
  return inserted.length > 0;
}

import { searchWords } from '@bihuan/contracts';
import type { EntityManager } from 'typeorm';
import type { SqlConditions } from './sql-conditions';

/**
 * Narrows a list to the cases that contain all words of a search: in the number, the number at the source, the title, the
 * finding, the cause, the goal, a measure of the running round, or the name of the lead unit or of the inspection. The index
 * finds the pairs of characters, and the text itself confirms each case (ADR 0025).
 */
export async function addText(manager: EntityManager, conditions: SqlConditions, text: string): Promise<void> {
  const words = searchWords(text);
  if (words.length === 0) return;
  const places = await placesNamed(manager, words);
  for (const [index, word] of words.entries()) {
    const { units, inspections } = places[index] ?? { units: [], inspections: [] };
    const found = conditions.param(word);
    const parts = [`SELECT found.id FROM cases_with(${found}) AS found(id)`];
    if (units.length > 0) parts.push(casesOf('lead_unit_id', conditions.param(units)));
    if (inspections.length > 0) parts.push(casesOf('inspection_id', conditions.param(inspections)));
    // IS TRUE keeps the planner from joining: it takes what a function finds for two hundred cases, and would fetch each of a
    // hundred thousand by its key
    conditions.add(`(c.id IN (${parts.join(' UNION ALL ')})) IS TRUE`);
  }
}

const casesOf = (column: string, ids: string): string =>
  `SELECT named.id FROM "case" named WHERE named.${column} = ANY(${ids}::uuid[])`;

type Places = { readonly units: readonly string[]; readonly inspections: readonly string[] };

/** The units and inspections whose names contain each word. Looked up beforehand: mostly there are none, and nothing to join. */
function placesNamed(manager: EntityManager, words: readonly string[]): Promise<readonly Places[]> {
  const named = (table: string) =>
    `ARRAY(SELECT n.id FROM ${table} n WHERE strpos(search_form(n.name), search_form(wanted.word)) > 0)`;
  return manager.query(
    `SELECT ${named('unit')} AS units, ${named('inspection')} AS inspections
       FROM unnest($1::text[]) WITH ORDINALITY AS wanted(word, place) ORDER BY place`,
    [words],
  );
}

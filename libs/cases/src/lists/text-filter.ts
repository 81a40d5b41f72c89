import { searchWords } from '@bihuan/contracts';
import type { SqlConditions } from './sql-conditions';

/**
 * Narrows a list to the cases that contain all words of a search: in the number, the number at the source, the title, the
 * finding, the cause, the goal, a measure of the running round, or the name of the lead unit or of the inspection. The index
 * finds the pairs of characters, and the text itself confirms each case (ADR 0025).
 */
export function addText(conditions: SqlConditions, text: string): void {
  for (const word of searchWords(text)) {
    conditions.add(
      `c.id IN (
        SELECT s.case_id FROM case_search s
         WHERE search_grams(s.text) @> search_keys(?) AND strpos(s.text, search_form(?)) > 0
        UNION ALL
        SELECT k.id FROM "case" k JOIN unit n ON n.id = k.lead_unit_id WHERE strpos(search_form(n.name), search_form(?)) > 0
        UNION ALL
        SELECT k.id FROM "case" k JOIN inspection n ON n.id = k.inspection_id
         WHERE strpos(search_form(n.name), search_form(?)) > 0)`,
      word,
    );
  }
}

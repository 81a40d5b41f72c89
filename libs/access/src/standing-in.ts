/**
 * Whether a person may stand in for another, as a condition on `person d` with `unit du` and the unit `pu` of whoever is away:
 * active, and of the same unit (its sections included), the unit above it, or an office that works for a unit above it. Asked
 * when a deputy is named and again whenever something is told: people change their units.
 */
export const mayStandIn = `(d.active AND (${homeOf('du')} = ${homeOf('pu')}
  OR du.path = regexp_replace(${homeOf('pu')}, '[^/]+/$', '')
  OR (du.kind = 'office' AND starts_with(pu.path, regexp_replace(du.path, '[^/]+/$', '')))))`;

/** The path of the unit that a section belongs to; of any other unit its own. */
function homeOf(unit: string): string {
  return `(SELECT h.path FROM unit h WHERE h.id = ANY(string_to_array(rtrim(${unit}.path, '/'), '/')::uuid[])
     AND (h.kind <> 'section' OR h.parent_id IS NULL) ORDER BY length(h.path) DESC LIMIT 1)`;
}

/**
 * Who is away on a day with somebody standing in, as a table of person, deputy and last day; `day` is the placeholder of the
 * day. A deputy who has left, or sits elsewhere by now, stands in for nobody.
 */
export function standInsOn(day: string): string {
  return `(SELECT DISTINCT ON (a.person_id) a.person_id, a.deputy_id, a.until_on
     FROM absence a
     JOIN person p ON p.id = a.person_id JOIN unit pu ON pu.id = p.unit_id
     JOIN person d ON d.id = a.deputy_id JOIN unit du ON du.id = d.unit_id
    WHERE a.ended_at IS NULL AND ${day}::date BETWEEN a.from_on AND a.until_on AND ${mayStandIn}
    ORDER BY a.person_id, a.created_at)`;
}

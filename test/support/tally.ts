import type { DataSource } from 'typeorm';

/** Who is told of what, as the published definitions say, and of the reminders that a fault office arms. */
const told = `(VALUES
  ('case.issued', 'lead', 'unit-liaison'), ('case.issued', 'lead', 'unit-leader'),
  ('receipt.signed', 'lead', 'unit-handler'), ('receipt.signed', 'office', 'office-clerk'),
  ('plan.submitted', 'office', 'office-clerk'), ('plan.submitted', 'office', 'office-lead'),
  ('plan.returned', 'lead', 'unit-handler'), ('plan.returned', 'lead', 'unit-liaison'),
  ('plan.returned', 'lead', 'unit-leader'),
  ('plan-due', 'lead', 'unit-handler'), ('plan-due', 'lead', 'unit-leader'), ('plan-due', 'office', 'office-clerk'))`;

/** The case roles that a timer may name, and where their people sit. */
const seats = `(VALUES
  ('lead-handler', 'lead', 'unit-handler'), ('lead-liaison', 'lead', 'unit-liaison'),
  ('lead-leader', 'lead', 'unit-leader'), ('office-clerk', 'office', 'office-clerk'), ('office-lead', 'office', 'office-lead'))`;

/*
 * For each person, case and event: how often they should have been told, and how often they were. So a notice is lost when
 * there are too few, and told twice in meaning when there are too many, under whatever causes. Reminders of a case that
 * fired together are told in one notice: a person has heard of each of them when they have one of those notices.
 */
const noticeSql = `
  WITH told(kind, part, role) AS ${told},
  cause AS (
    SELECT case_id, type AS kind, actor->>'personId' AS by, NULL::uuid AS timer_id, NULL::timestamptz AS fired_at FROM case_event
    UNION ALL SELECT case_id, kind, NULL, id, fired_at FROM timer WHERE due_at <= $1 AND cancelled_at IS NULL
  ), expected AS (
    SELECT p.id AS person_id, e.case_id, e.kind, e.timer_id, e.fired_at
      FROM cause e JOIN told USING (kind) JOIN "case" c ON c.id = e.case_id
      JOIN person p ON p.active AND p.roles ? told.role AND p.id::text IS DISTINCT FROM e.by
       AND p.unit_id = CASE told.part WHEN 'lead' THEN c.lead_unit_id ELSE c.office_unit_id END
  ), actual AS (
    SELECT person_id, case_id, kind, cause LIKE 'timer:%' AS reminds, count(*)::int AS n
      FROM notice WHERE kind IN (SELECT kind FROM told) GROUP BY 1, 2, 3, 4
  ), counted AS (
    SELECT person_id, case_id, kind, timer_id IS NOT NULL AS reminds, count(*)::int AS n FROM expected GROUP BY 1, 2, 3, 4
  ), unheard AS (
    SELECT count(*)::int AS n FROM expected e
     WHERE e.timer_id IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM timer t JOIN notice n ON n.cause = 'timer:' || t.id AND n.person_id = e.person_id
        WHERE t.case_id = e.case_id AND (t.id = e.timer_id OR t.fired_at = e.fired_at))
  )
  SELECT coalesce(sum(a.n), 0)::int AS notices,
         (SELECT n FROM unheard)
           + coalesce(sum(greatest(coalesce(c.n, 0) - coalesce(a.n, 0), 0)) FILTER (WHERE NOT reminds), 0)::int AS lost,
         coalesce(sum(greatest(coalesce(a.n, 0) - coalesce(c.n, 0), 0)), 0)::int AS twice
    FROM counted c FULL JOIN actual a USING (person_id, case_id, kind, reminds)`;

export type NoticeCounts = { readonly notices: number; readonly lost: number; readonly twice: number };

/** Counts what an office was told, from its tables alone. */
export class Tally {
  constructor(private readonly dataSource: DataSource) {}

  async notices(now: Date): Promise<NoticeCounts> {
    const [counts] = await this.dataSource.query<[NoticeCounts]>(noticeSql, [now]);
    return counts;
  }

  /** Timers that are due and have not fired. */
  unfired(now: Date): Promise<number> {
    return this.count('timer WHERE due_at <= $1 AND fired_at IS NULL AND cancelled_at IS NULL', [now]);
  }

  /** The same person told of the same cause more than once: the table itself must make it impossible. */
  repeated(): Promise<number> {
    return this.count('(SELECT 1 FROM notice GROUP BY person_id, cause HAVING count(*) > 1) repeated');
  }

  /** Digests that have not gone out; those of earlier days are told in a later one. */
  unsentDigests(): Promise<number> {
    return this.count('digest d WHERE sent_at IS NULL AND EXISTS (SELECT 1 FROM notice n WHERE n.digest_id = d.id)');
  }

  /** People named by a timer that has fired since a moment who have heard nothing of its case since. */
  unheard(since: Date): Promise<number> {
    return this.count(
      `timer t JOIN "case" c ON c.id = t.case_id JOIN ${seats} AS s(case_role, part, role)
          ON s.case_role = ANY(string_to_array(substr(t.audience, 7), ',')) AND t.audience LIKE 'roles:%'
         JOIN person p ON p.active AND p.roles ? s.role
          AND p.unit_id = CASE s.part WHEN 'lead' THEN c.lead_unit_id ELSE c.office_unit_id END
        WHERE t.fired_at >= $1 AND NOT EXISTS (
                SELECT 1 FROM notice n WHERE n.person_id = p.id AND n.case_id = c.id
                   AND n.created_at >= $1 AND n.cause NOT LIKE 'event:%')`,
      [since],
    );
  }

  /** The same reminder, in the same words, to the same person about the same case. */
  sameWords(): Promise<number> {
    return this.count(
      `(SELECT 1 FROM notice WHERE cause NOT LIKE 'event:%'
         GROUP BY person_id, case_id, kind, title HAVING count(*) > 1) repeated`,
    );
  }

  /** The addresses to which a digest was sent, once for each of their digests. */
  async digestAddresses(): Promise<readonly string[]> {
    const rows = await this.dataSource.query<{ email: string }[]>(
      'SELECT p.email FROM digest d JOIN person p ON p.id = d.person_id ORDER BY p.email',
    );
    return rows.map(({ email }) => email);
  }

  private async count(what: string, parameters: readonly unknown[] = []): Promise<number> {
    const sql = `SELECT count(*)::int AS n FROM ${what}`;
    const [{ n }] = await this.dataSource.query<[{ n: number }]>(sql, [...parameters]);
    return n;
  }
}

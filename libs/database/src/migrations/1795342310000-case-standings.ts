import type { MigrationInterface, QueryRunner } from 'typeorm';

const COPIED = [
  'open',
  'state_since',
  'lead_unit_id',
  'issued_on',
  'due_original',
  'due_approved',
  'due_on',
  'handed_in_on',
  'suspended_on',
  'result',
  'closed_at',
].join(', ');

/** The door saves a case before it writes the entry; where it is not so, nothing is kept, and the case is told again later. */
const KEEP = [
  `CREATE FUNCTION keep_standing() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
   BEGIN
     INSERT INTO case_standing (case_id, sequence, "on", type, undoes, ${COPIED})
     SELECT c.id, NEW.sequence, NEW."on", NEW.type,
            CASE WHEN NEW.type = 'event.undone' THEN (NEW.payload->'facts'->'restored'->>'sequence')::int END, ${COPIED}
       FROM "case" c WHERE c.id = NEW.case_id AND c.version = NEW.sequence
     ON CONFLICT DO NOTHING;
     RETURN NULL;
   END $$`,
  'CREATE TRIGGER keep_standing AFTER INSERT ON case_event FOR EACH ROW EXECUTE FUNCTION keep_standing()',
];

export class CaseStandings1795342310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLE, ...KEEP]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER keep_standing ON case_event');
    await runner.query('DROP FUNCTION keep_standing()');
    await runner.query('DROP TABLE case_standing');
  }
}

const TABLE = [
  'CREATE TABLE "case_standing" ("case_id" uuid NOT NULL, "sequence" integer NOT NULL, "on" date NOT NULL, "type" text NOT NULL, "undoes" integer, "open" boolean NOT NULL, "state_since" date NOT NULL, "lead_unit_id" uuid, "issued_on" date, "due_original" date, "due_approved" date, "due_on" date, "handed_in_on" date, "suspended_on" date, "result" text, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_9ad8eaa4435f0e7430b55d3c111" PRIMARY KEY ("case_id", "sequence"))',
  'ALTER TABLE "case_standing" ADD CONSTRAINT "FK_ed6cc555e6e853d8de90079b871" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE CASCADE ON UPDATE NO ACTION',
];

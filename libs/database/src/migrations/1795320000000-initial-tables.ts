import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitialTables1795320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "unit" ("id" uuid NOT NULL, "parent_id" uuid, "path" text NOT NULL, "name" text NOT NULL, "short_name" text NOT NULL, "kind" text NOT NULL, "active" boolean NOT NULL, CONSTRAINT "PK_4252c4be609041e559f0c80f58a" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_33443cd5de3c6b130acfd6aba6" ON "unit"  ("parent_id") ');
    await runner.query('CREATE INDEX "IDX_6a42789435a8ddd07c08bb02c0" ON "unit"  ("path") ');
    await runner.query(
      'CREATE TABLE "person" ("id" uuid NOT NULL, "unit_id" uuid NOT NULL, "login" text NOT NULL, "name" text NOT NULL, "roles" jsonb NOT NULL, "email" text, "password_hash" text NOT NULL, "active" boolean NOT NULL, CONSTRAINT "PK_5fdaf670315c4b7e70cce85daa3" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_1ccc95c9861eb01e5303cf22e3" ON "person"  ("unit_id") ');
    await runner.query('CREATE UNIQUE INDEX "IDX_393baf3fcd9b3efd421983e848" ON "person"  ("login") ');
    await runner.query(
      'CREATE TABLE "session" ("token_hash" text NOT NULL, "person_id" uuid NOT NULL, "csrf_token" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_a83507eb0338ac037780e02f2b9" PRIMARY KEY ("token_hash"))',
    );
    await runner.query('CREATE INDEX "IDX_5c6e00902a1344d01a8d90f33c" ON "session"  ("person_id") ');
    await runner.query(
      'CREATE TABLE "sign_in_failure" ("login" text NOT NULL, "address" text NOT NULL, "failures" integer NOT NULL, "last_at" TIMESTAMP WITH TIME ZONE NOT NULL, "locked_until" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_75ba0a843df82dbd0e0b31f711b" PRIMARY KEY ("login", "address"))',
    );
    await runner.query(
      'CREATE TABLE "access_log" ("id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "person_id" uuid, "action" text NOT NULL, "subject" text, "success" boolean NOT NULL, "address" text, "details" jsonb NOT NULL, CONSTRAINT "PK_bd09621fb73b42d9e32b85ae41f" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_e8e8e704907a190726502c4cc0" ON "access_log"  ("at") ');
    await runner.query(
      'CREATE TABLE "calendar_year" ("year" integer NOT NULL, "days" jsonb NOT NULL, "imported_at" TIMESTAMP WITH TIME ZONE NOT NULL, "imported_by" uuid, CONSTRAINT "PK_4a5f5b39f8e07f51dab5be6fed9" PRIMARY KEY ("year"))',
    );
    await runner.query(
      'CREATE TABLE "inspection" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "name" text NOT NULL, "kind" text NOT NULL, "source_type" text NOT NULL, "document_number" text, "started_on" date NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_1e895c2ae7b7d9d1ec464950013" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_e66c086ab03dec239bfa121b7c" ON "inspection"  ("office_unit_id") ');
    await runner.query(
      'CREATE TABLE "case" ("id" uuid NOT NULL, "number" text NOT NULL, "workflow" text NOT NULL, "workflow_version" integer NOT NULL, "state" text NOT NULL, "state_since" date NOT NULL, "open" boolean NOT NULL, "context" jsonb NOT NULL, "version" integer NOT NULL, "title" text NOT NULL, "finding" text NOT NULL, "cause" text, "goal" text, "source_type" text NOT NULL, "domain" text NOT NULL, "severity" text NOT NULL, "result" text, "external_number" text, "inspection_id" uuid, "origin" jsonb, "office_unit_id" uuid NOT NULL, "lead_unit_id" uuid, "verify_unit_id" uuid, "publicity_required" boolean NOT NULL, "publicity_until" date, "deadline_rule" jsonb NOT NULL, "issued_on" date, "due_original" date, "due_on" date, "due_flagged" boolean NOT NULL, "handed_in_on" date, "relapses" integer NOT NULL, "registered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "registered_by" uuid, "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "PK_a1b20a2aef6fc438389d2c4aca0" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE UNIQUE INDEX "IDX_8cf7d3e75b7dd1eced77de0f14" ON "case"  ("number") ');
    await runner.query('CREATE INDEX "IDX_7d591159e47d74e03ec4900e85" ON "case"  ("inspection_id") ');
    await runner.query('CREATE INDEX "IDX_74a1dd48b67220ce5f697221be" ON "case"  ("lead_unit_id") ');
    await runner.query('CREATE INDEX "IDX_a9087f834af7bcbec4eea6ba17" ON "case"  ("due_on") ');
    await runner.query('CREATE INDEX "IDX_67b56034acdb4fae7fec5710d5" ON "case"  ("office_unit_id", "state") ');
    await runner.query(
      'CREATE TABLE "task" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "part" text NOT NULL, "due_on" date, "answered_at" TIMESTAMP WITH TIME ZONE, "answer" text, CONSTRAINT "task_of_unit" UNIQUE ("case_id", "unit_id"), CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_f9f02d4d4f4513004c98bed22a" ON "task"  ("unit_id") ');
    await runner.query(
      'CREATE TABLE "measure" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "round" integer NOT NULL, "position" integer NOT NULL, "text" text NOT NULL, "owner" text NOT NULL, "due_on" date NOT NULL, "standard" text NOT NULL, "done_on" date, "note" text, CONSTRAINT "PK_ddc1ad2a86717cedc808809423e" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_0afa79ea3cf9f055cfeb1e4184" ON "measure"  ("case_id") ');
    await runner.query(
      'CREATE TABLE "evidence" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "round" integer NOT NULL, "measure_id" uuid, "file_id" uuid NOT NULL, "title" text NOT NULL, "submitted_at" TIMESTAMP WITH TIME ZONE NOT NULL, "submitted_by" uuid, "verdict" text, "verdict_reason" text, CONSTRAINT "PK_b864cb5d49854f89917fc0b44b9" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_8e209523267bb0bce6a16677cd" ON "evidence"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_f54e0261bc7f0350c7eae30736" ON "evidence"  ("file_id") ');
    await runner.query(
      'CREATE TABLE "stored_file" ("id" uuid NOT NULL, "name" text NOT NULL, "media_type" text NOT NULL, "size" integer NOT NULL, "sha256" text NOT NULL, "content" bytea NOT NULL, "uploaded_by" uuid, "uploaded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_e140967af84027b493a3ff04fbb" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_3a4237a94329738b4b7a12d8de" ON "stored_file"  ("sha256") ');
    await runner.query(
      'CREATE TABLE "case_event" ("case_id" uuid NOT NULL, "sequence" integer NOT NULL, "type" text NOT NULL, "payload" jsonb NOT NULL, "actor" jsonb NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, "on" date NOT NULL, "state_before" text, "state_after" text NOT NULL, "previous_hash" text, "hash" text NOT NULL, CONSTRAINT "PK_780a29e96caa65cdab387dce13a" PRIMARY KEY ("case_id", "sequence"))',
    );
    await runner.query('CREATE INDEX "IDX_459e2ba34a29a33455e1dacc59" ON "case_event"  ("at") ');
    await runner.query(
      'CREATE TABLE "journal_anchor" ("day" date NOT NULL, "cases" integer NOT NULL, "heads" jsonb NOT NULL, "hash" text NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_4c1275bed03c7d3eebd918fcd92" PRIMARY KEY ("day"))',
    );
    await runner.query(
      'CREATE TABLE "number_series" ("series" text NOT NULL, "last" integer NOT NULL, CONSTRAINT "PK_3fc6d155560dfd22453f86ba2e7" PRIMARY KEY ("series"))',
    );
    await runner.query(
      'CREATE TABLE "timer" ("id" uuid NOT NULL, "case_id" uuid NOT NULL, "kind" text NOT NULL, "audience" text, "raises" text, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "handed_at" TIMESTAMP WITH TIME ZONE, "fired_at" TIMESTAMP WITH TIME ZONE, "cancelled_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "timer_once" UNIQUE ("case_id", "kind", "due_at"), CONSTRAINT "PK_b476163e854c74bff55b29d320a" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE INDEX "timer_pending" ON "timer"  ("due_at") WHERE fired_at IS NULL AND cancelled_at IS NULL',
    );
    await runner.query(
      'CREATE TABLE "notice" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "cause" text NOT NULL, "kind" text NOT NULL, "case_id" uuid, "title" jsonb NOT NULL, "why" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "read_at" TIMESTAMP WITH TIME ZONE, "digest_id" uuid, CONSTRAINT "notice_once" UNIQUE ("person_id", "cause"), CONSTRAINT "PK_705062b14410ff1a04998f86d72" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_c54b9ef247b4f666d6afa932ae" ON "notice"  ("case_id") ');
    await runner.query('CREATE INDEX "IDX_1e995d8d879c526795e9aec212" ON "notice"  ("digest_id") ');
    await runner.query('CREATE INDEX "IDX_04bc7e9eeeac78999dc3dad524" ON "notice"  ("person_id", "created_at") ');
    await runner.query(
      'CREATE TABLE "digest" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "day" date NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "claimed_at" TIMESTAMP WITH TIME ZONE, "sent_at" TIMESTAMP WITH TIME ZONE, "failure" text, CONSTRAINT "digest_once" UNIQUE ("person_id", "day"), CONSTRAINT "PK_b55ba0eeed443887fd73de9fa02" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_b76608d39a504766b7340875a7" ON "digest"  ("sent_at") ');
    await runner.query(
      'CREATE TABLE "outbox" ("id" BIGSERIAL NOT NULL, "job" text NOT NULL, "payload" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), CONSTRAINT "PK_340ab539f309f03bdaa14aa7649" PRIMARY KEY ("id"))',
    );
    await runner.query(
      'CREATE TABLE "report_import" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "version" integer NOT NULL, "status" text NOT NULL, "file_name" text NOT NULL, "sha256" text NOT NULL, "source_text" text NOT NULL, "title" text NOT NULL, "region" text, "year" integer, "outline" jsonb NOT NULL, "figures" jsonb NOT NULL, "drafts" jsonb NOT NULL, "case_ids" jsonb NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "PK_6d5a45437ad4290eddaae4ff12d" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_10ff927e3deaf9dcd538fdd2ae" ON "report_import"  ("office_unit_id") ');
    await runner.query('CREATE INDEX "IDX_6584bf7c96ab85bdcafdb5ffdc" ON "report_import"  ("sha256") ');
    await runner.query(
      'CREATE TABLE "annual_report" ("id" uuid NOT NULL, "office_unit_id" uuid NOT NULL, "unit_id" uuid NOT NULL, "year" integer NOT NULL, "status" text NOT NULL, "failure" text, "as_of" date NOT NULL, "template_version" text NOT NULL, "facts" jsonb, "tree" jsonb, "checks" jsonb NOT NULL, "document" bytea, "sha256" text, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "created_by" uuid NOT NULL, CONSTRAINT "PK_179c069d159f727564717be27a7" PRIMARY KEY ("id"))',
    );
    await runner.query('CREATE INDEX "IDX_cf844a72634b18c565ffb0c9ca" ON "annual_report"  ("office_unit_id") ');
    await runner.query(
      'ALTER TABLE "unit" ADD CONSTRAINT "FK_33443cd5de3c6b130acfd6aba63" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "person" ADD CONSTRAINT "FK_1ccc95c9861eb01e5303cf22e34" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "session" ADD CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "access_log" ADD CONSTRAINT "FK_3093fc28f7618e5abe0a675d6b4" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "calendar_year" ADD CONSTRAINT "FK_2f54e6269e63fc30b17180173d3" FOREIGN KEY ("imported_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "inspection" ADD CONSTRAINT "FK_e66c086ab03dec239bfa121b7ce" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_7d591159e47d74e03ec4900e850" FOREIGN KEY ("inspection_id") REFERENCES "inspection"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_392f56c3257cacddb8c6ce47d4b" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_74a1dd48b67220ce5f697221be5" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_bb46eab6fb76f62ee4ef19a82b3" FOREIGN KEY ("verify_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case" ADD CONSTRAINT "FK_a8eb98969a3d5501921deeee3a4" FOREIGN KEY ("registered_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "task" ADD CONSTRAINT "FK_1eef56ced1b553720ad0e936be5" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "task" ADD CONSTRAINT "FK_f9f02d4d4f4513004c98bed22a5" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "measure" ADD CONSTRAINT "FK_0afa79ea3cf9f055cfeb1e4184e" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_8e209523267bb0bce6a16677cd3" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_f54e0261bc7f0350c7eae30736a" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "evidence" ADD CONSTRAINT "FK_042b7fcc475001be4e36d7710c6" FOREIGN KEY ("submitted_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "stored_file" ADD CONSTRAINT "FK_af2f59f42a86f193f8764614df5" FOREIGN KEY ("uploaded_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "case_event" ADD CONSTRAINT "FK_85962fcd8d72296385c01a5dd45" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "timer" ADD CONSTRAINT "FK_f13645bec14589b0f834fb498cb" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "notice" ADD CONSTRAINT "FK_6ca4d1340d19ba946cb58565012" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "notice" ADD CONSTRAINT "FK_c54b9ef247b4f666d6afa932aec" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "notice" ADD CONSTRAINT "FK_1e995d8d879c526795e9aec212c" FOREIGN KEY ("digest_id") REFERENCES "digest"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "digest" ADD CONSTRAINT "FK_c6154f33a10ffb0de72da394d64" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "report_import" ADD CONSTRAINT "FK_10ff927e3deaf9dcd538fdd2aeb" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "report_import" ADD CONSTRAINT "FK_d3ba9cd7e98186e2414a2f455f2" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "annual_report" ADD CONSTRAINT "FK_cf844a72634b18c565ffb0c9caf" FOREIGN KEY ("office_unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "annual_report" ADD CONSTRAINT "FK_a0422bbe0a747f76447b6194aa0" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
    await runner.query(
      'ALTER TABLE "annual_report" ADD CONSTRAINT "FK_79d878b5118ae203965a5bda00f" FOREIGN KEY ("created_by") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "annual_report" DROP CONSTRAINT "FK_79d878b5118ae203965a5bda00f"');
    await runner.query('ALTER TABLE "annual_report" DROP CONSTRAINT "FK_a0422bbe0a747f76447b6194aa0"');
    await runner.query('ALTER TABLE "annual_report" DROP CONSTRAINT "FK_cf844a72634b18c565ffb0c9caf"');
    await runner.query('ALTER TABLE "report_import" DROP CONSTRAINT "FK_d3ba9cd7e98186e2414a2f455f2"');
    await runner.query('ALTER TABLE "report_import" DROP CONSTRAINT "FK_10ff927e3deaf9dcd538fdd2aeb"');
    await runner.query('ALTER TABLE "digest" DROP CONSTRAINT "FK_c6154f33a10ffb0de72da394d64"');
    await runner.query('ALTER TABLE "notice" DROP CONSTRAINT "FK_1e995d8d879c526795e9aec212c"');
    await runner.query('ALTER TABLE "notice" DROP CONSTRAINT "FK_c54b9ef247b4f666d6afa932aec"');
    await runner.query('ALTER TABLE "notice" DROP CONSTRAINT "FK_6ca4d1340d19ba946cb58565012"');
    await runner.query('ALTER TABLE "timer" DROP CONSTRAINT "FK_f13645bec14589b0f834fb498cb"');
    await runner.query('ALTER TABLE "case_event" DROP CONSTRAINT "FK_85962fcd8d72296385c01a5dd45"');
    await runner.query('ALTER TABLE "stored_file" DROP CONSTRAINT "FK_af2f59f42a86f193f8764614df5"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_042b7fcc475001be4e36d7710c6"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_f54e0261bc7f0350c7eae30736a"');
    await runner.query('ALTER TABLE "evidence" DROP CONSTRAINT "FK_8e209523267bb0bce6a16677cd3"');
    await runner.query('ALTER TABLE "measure" DROP CONSTRAINT "FK_0afa79ea3cf9f055cfeb1e4184e"');
    await runner.query('ALTER TABLE "task" DROP CONSTRAINT "FK_f9f02d4d4f4513004c98bed22a5"');
    await runner.query('ALTER TABLE "task" DROP CONSTRAINT "FK_1eef56ced1b553720ad0e936be5"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_a8eb98969a3d5501921deeee3a4"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_bb46eab6fb76f62ee4ef19a82b3"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_74a1dd48b67220ce5f697221be5"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_392f56c3257cacddb8c6ce47d4b"');
    await runner.query('ALTER TABLE "case" DROP CONSTRAINT "FK_7d591159e47d74e03ec4900e850"');
    await runner.query('ALTER TABLE "inspection" DROP CONSTRAINT "FK_e66c086ab03dec239bfa121b7ce"');
    await runner.query('ALTER TABLE "calendar_year" DROP CONSTRAINT "FK_2f54e6269e63fc30b17180173d3"');
    await runner.query('ALTER TABLE "access_log" DROP CONSTRAINT "FK_3093fc28f7618e5abe0a675d6b4"');
    await runner.query('ALTER TABLE "session" DROP CONSTRAINT "FK_5c6e00902a1344d01a8d90f33cf"');
    await runner.query('ALTER TABLE "person" DROP CONSTRAINT "FK_1ccc95c9861eb01e5303cf22e34"');
    await runner.query('ALTER TABLE "unit" DROP CONSTRAINT "FK_33443cd5de3c6b130acfd6aba63"');
    await runner.query('DROP INDEX "bihuan"."IDX_cf844a72634b18c565ffb0c9ca"');
    await runner.query('DROP TABLE "annual_report"');
    await runner.query('DROP INDEX "bihuan"."IDX_6584bf7c96ab85bdcafdb5ffdc"');
    await runner.query('DROP INDEX "bihuan"."IDX_10ff927e3deaf9dcd538fdd2ae"');
    await runner.query('DROP TABLE "report_import"');
    await runner.query('DROP TABLE "outbox"');
    await runner.query('DROP INDEX "bihuan"."IDX_b76608d39a504766b7340875a7"');
    await runner.query('DROP TABLE "digest"');
    await runner.query('DROP INDEX "bihuan"."IDX_04bc7e9eeeac78999dc3dad524"');
    await runner.query('DROP INDEX "bihuan"."IDX_1e995d8d879c526795e9aec212"');
    await runner.query('DROP INDEX "bihuan"."IDX_c54b9ef247b4f666d6afa932ae"');
    await runner.query('DROP TABLE "notice"');
    await runner.query('DROP INDEX "bihuan"."timer_pending"');
    await runner.query('DROP TABLE "timer"');
    await runner.query('DROP TABLE "number_series"');
    await runner.query('DROP TABLE "journal_anchor"');
    await runner.query('DROP INDEX "bihuan"."IDX_459e2ba34a29a33455e1dacc59"');
    await runner.query('DROP TABLE "case_event"');
    await runner.query('DROP INDEX "bihuan"."IDX_3a4237a94329738b4b7a12d8de"');
    await runner.query('DROP TABLE "stored_file"');
    await runner.query('DROP INDEX "bihuan"."IDX_f54e0261bc7f0350c7eae30736"');
    await runner.query('DROP INDEX "bihuan"."IDX_8e209523267bb0bce6a16677cd"');
    await runner.query('DROP TABLE "evidence"');
    await runner.query('DROP INDEX "bihuan"."IDX_0afa79ea3cf9f055cfeb1e4184"');
    await runner.query('DROP TABLE "measure"');
    await runner.query('DROP INDEX "bihuan"."IDX_f9f02d4d4f4513004c98bed22a"');
    await runner.query('DROP TABLE "task"');
    await runner.query('DROP INDEX "bihuan"."IDX_67b56034acdb4fae7fec5710d5"');
    await runner.query('DROP INDEX "bihuan"."IDX_a9087f834af7bcbec4eea6ba17"');
    await runner.query('DROP INDEX "bihuan"."IDX_74a1dd48b67220ce5f697221be"');
    await runner.query('DROP INDEX "bihuan"."IDX_7d591159e47d74e03ec4900e85"');
    await runner.query('DROP INDEX "bihuan"."IDX_8cf7d3e75b7dd1eced77de0f14"');
    await runner.query('DROP TABLE "case"');
    await runner.query('DROP INDEX "bihuan"."IDX_e66c086ab03dec239bfa121b7c"');
    await runner.query('DROP TABLE "inspection"');
    await runner.query('DROP TABLE "calendar_year"');
    await runner.query('DROP INDEX "bihuan"."IDX_e8e8e704907a190726502c4cc0"');
    await runner.query('DROP TABLE "access_log"');
    await runner.query('DROP TABLE "sign_in_failure"');
    await runner.query('DROP INDEX "bihuan"."IDX_5c6e00902a1344d01a8d90f33c"');
    await runner.query('DROP TABLE "session"');
    await runner.query('DROP INDEX "bihuan"."IDX_393baf3fcd9b3efd421983e848"');
    await runner.query('DROP INDEX "bihuan"."IDX_1ccc95c9861eb01e5303cf22e3"');
    await runner.query('DROP TABLE "person"');
    await runner.query('DROP INDEX "bihuan"."IDX_6a42789435a8ddd07c08bb02c0"');
    await runner.query('DROP INDEX "bihuan"."IDX_33443cd5de3c6b130acfd6aba6"');
    await runner.query('DROP TABLE "unit"');
  }
}

import type { TemplateBody, TemplateView } from '@bihuan/contracts';
import { findTemplate, type StoredTemplate } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { NotBuiltIn, StaleTemplate, UnknownTemplate } from '../people.errors';
import { keepTemplate, storedBody, templateOf } from './keep-template';
import { TemplateQueries } from './template.queries';

export type TemplateRef = { readonly code: string; readonly expectedVersion: number };

/** Changes a deadline template, or takes it back to what ships. Cases keep the terms that they were registered under. */
@Injectable()
export class ChangeTemplate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
    private readonly accessLog: AccessLog,
  ) {}

  execute(caller: Caller, ref: TemplateRef, body: TemplateBody): Promise<TemplateView> {
    return this.dataSource.transaction(async (tx) => {
      const before = await this.current(tx, ref);
      const row = { body: storedBody(templateOf(ref.code, body)), active: body.active };
      await this.keep(tx, caller, { ref, row });
      const { template, active } = before;
      const details = { before: { ...template, active }, after: body };
      await this.accessLog.recordIn(tx, { ...entryOf(caller, ref), action: 'template.changed', details });
      return this.templates.getByCode(tx, ref.code);
    });
  }

  /** Back to what ships with the product, and in use. */
  reset(caller: Caller, ref: TemplateRef): Promise<TemplateView> {
    return this.dataSource.transaction(async (tx) => {
      const before = await this.current(tx, ref);
      if (!before.builtIn) throw new NotBuiltIn(ref.code);
      await this.keep(tx, caller, { ref, row: { body: null, active: true } });
      const details = { before: { ...before.template, active: before.active } };
      await this.accessLog.recordIn(tx, { ...entryOf(caller, ref), action: 'template.reset', details });
      return this.templates.getByCode(tx, ref.code);
    });
  }

  private async current(tx: EntityManager, { code, expectedVersion }: TemplateRef): Promise<StoredTemplate> {
    const stored = await findTemplate(tx, code);
    if (!stored) throw new UnknownTemplate(code);
    if (stored.version !== expectedVersion) throw new StaleTemplate(expectedVersion, stored.version);
    return stored;
  }

  private async keep(tx: EntityManager, { actor }: Caller, { ref, row }: Kept): Promise<void> {
    const { code, expectedVersion } = ref;
    const stamped = { ...row, code, changedAt: this.clock.now(), changedBy: actor.personId };
    if (await keepTemplate(tx, stamped, expectedVersion)) return;
    throw new StaleTemplate(expectedVersion, expectedVersion + 1);
  }
}

type Kept = {
  readonly ref: TemplateRef;
  readonly row: { readonly body: ReturnType<typeof storedBody>; readonly active: boolean };
};

function entryOf({ actor, address }: Caller, { code }: TemplateRef) {
  return { personId: actor.personId, subject: code, success: true, address };
}

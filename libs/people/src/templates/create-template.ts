import { builtInTemplates } from '@bihuan/calendar';
import type { NewTemplate, TemplateView } from '@bihuan/contracts';
import { DeadlineTemplateRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { TemplateTaken, TooManyTemplates } from '../people.errors';
import { keepTemplate, templateOf } from './keep-template';
import { TemplateQueries } from './template.queries';

/** The list is read whole by everybody who registers a case: it stays a list that one can look through. */
const MOST_TEMPLATES = 200;

/** Adds a deadline template of the office's own. */
@Injectable()
export class CreateTemplate {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly templates: TemplateQueries,
    private readonly accessLog: AccessLog,
  ) {}

  execute({ actor, address }: Caller, { code, body }: NewTemplate): Promise<TemplateView> {
    return this.dataSource.transaction(async (tx) => {
      if (builtInTemplates.some((shipped) => shipped.code === code)) throw new TemplateTaken();
      if ((await tx.count(DeadlineTemplateRow)) >= MOST_TEMPLATES) throw new TooManyTemplates(MOST_TEMPLATES);
      const stamp = { changedAt: this.clock.now(), changedBy: actor.personId };
      const row = { code, body: templateOf(code, body), active: body.active, ...stamp };
      if (!(await keepTemplate(tx, row, 0))) throw new TemplateTaken();
      await this.accessLog.recordIn(tx, {
        personId: actor.personId,
        action: 'template.created',
        subject: code,
        success: true,
        address,
        details: body,
      });
      return this.templates.getByCode(tx, code);
    });
  }
}

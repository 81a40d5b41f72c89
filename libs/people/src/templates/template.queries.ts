import { finishRule, localDateOf } from '@bihuan/calendar';
import { templateView, type TemplateQuery, type TemplateView } from '@bihuan/contracts';
import { findTemplate, listTemplates, PersonRow, type StoredTemplate } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { UnknownTemplate } from '../people.errors';

/** The deadline templates in force: what ships with the product, what the office made of it, and its own. */
@Injectable()
export class TemplateQueries {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** All of them or, for a workflow, those that may be chosen. */
  async list({ workflow }: TemplateQuery): Promise<TemplateView[]> {
    const { manager } = this.dataSource;
    const stored = await listTemplates(manager);
    const wanted = stored.filter(
      ({ template, active }) => !workflow || (active && template.workflows.includes(workflow)),
    );
    return this.toViews(manager, wanted);
  }

  async getByCode(manager: EntityManager, code: string): Promise<TemplateView> {
    const stored = await findTemplate(manager, code);
    const [view] = stored ? await this.toViews(manager, [stored]) : [];
    if (!view) throw new UnknownTemplate(code);
    return view;
  }

  private async toViews(manager: EntityManager, stored: readonly StoredTemplate[]): Promise<TemplateView[]> {
    const today = localDateOf(this.clock.now().toISOString(), this.config.timeZone);
    const ids = stored.map(({ changedBy }) => changedBy).filter((id) => id !== null);
    const people = ids.length > 0 ? await manager.findBy(PersonRow, { id: In(ids) }) : [];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return stored.map(({ template, changedAt, changedBy, ...state }) => {
      const { template: _code, ...terms } = template.terms;
      return templateView.parse({
        ...template,
        ...state,
        terms,
        proposed: finishRule(template, today),
        changedAt: changedAt?.toISOString() ?? null,
        changedBy: (changedBy && names.get(changedBy)) ?? null,
      });
    });
  }
}

import type { Actor, CaseSelectionView, FigureSelectionBody, StatisticsQuery, StatisticsView } from '@bihuan/contracts';
import { renderDocx } from '@bihuan/documents';
import { Clock } from '@bihuan/platform';
import {
  composeYearFigures,
  figureIds,
  figureOf,
  groupsOf,
  inspectionCoverage,
  relapsesByClosingYear,
  type FigureId,
  type YearFacts,
} from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReportDocument } from '../annual-report.queries';
import { keepSelection } from '../keep-selection';
import { figureViews, spanBefore } from './figure-views';
import { readableOffice, readableOffices } from './offices';
import { UnknownYear } from './year.errors';
import { YearReader } from './year-reader';

/** The year in figures, for the office and its leaders; and the cases behind each of them. */
@Injectable()
export class YearStatistics {
  constructor(
    private readonly dataSource: DataSource,
    private readonly years: YearReader,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, { year, asOf, officeId, by }: StatisticsQuery): Promise<StatisticsView> {
    const { manager } = this.dataSource;
    const office = await readableOffice(manager, actor, officeId);
    const offices = await readableOffices(manager, actor);
    const { facts, frozen } = await this.years.read(office, year, asOf);
    const { previous } = facts;
    return {
      offices: offices.map(({ id, name }) => ({ id, name })),
      office: { id: office.id, name: office.name },
      unitName: facts.unitName,
      year,
      asOf: facts.asOf,
      frozen,
      previous: previous && { year: previous.year, asOf: previous.asOf, frozen: previous.frozen },
      by,
      figures: figureViews(facts, spanBefore(facts)),
      groups: groupViews(facts, by),
      coverage: coverageOf(facts),
      relapses: relapsesByClosingYear(facts).map(({ year, value, closed, relapsed }) => ({
        year,
        value,
        closed: closed.length,
        relapsed: relapsed.length,
      })),
    };
  }

  /** The same as a document. */
  async document(actor: Actor, { year, asOf, officeId }: StatisticsQuery): Promise<ReportDocument> {
    const office = await readableOffice(this.dataSource.manager, actor, officeId);
    const { facts } = await this.years.read(office, year, asOf);
    return { name: `${year}年度督查整改数据.docx`, bytes: await renderDocx(composeYearFigures(facts)) };
  }

  /** Stores the cases behind a figure under a name made of themselves, so that asking twice stores once. */
  async select(actor: Actor, body: FigureSelectionBody): Promise<CaseSelectionView> {
    const office = await readableOffice(this.dataSource.manager, actor, body.officeId);
    const { facts } = await this.years.read(office, body.year, body.asOf);
    const caseIds = casesBehind(facts, body);
    return keepSelection(this.dataSource.manager, caseIds, this.clock.now());
  }
}

function groupViews(facts: YearFacts, by: StatisticsQuery['by']): StatisticsView['groups'] {
  const { previous } = facts;
  const before = spanBefore(facts);
  const earlier = new Map(
    before && previous ? groupsOf(before, by).map(({ key, cases }) => [key, { ...before, cases }]) : [],
  );
  return groupsOf(facts, by).map(({ key, label, cases }) => ({
    key,
    label,
    figures: figureViews({ ...facts, cases }, earlier.get(key) ?? null),
  }));
}

function coverageOf(facts: YearFacts): StatisticsView['coverage'] {
  const { value, inspected, missed } = inspectionCoverage(facts);
  return { value, inspected: [...inspected], missed: [...missed] };
}

function casesBehind(facts: YearFacts, { figure, part, group }: FigureSelectionBody): string[] {
  const id = figureIds.find((known): known is FigureId => known === figure);
  const cases = group ? groupsOf(facts, group.by).find(({ key }) => key === group.key)?.cases : facts.cases;
  if (id === undefined || cases === undefined) throw new UnknownYear();
  const told = figureOf(id, { ...facts, cases });
  if (part === 'excluded') return told.excluded.flatMap(({ caseIds }) => caseIds);
  return [...told[part]];
}

import { addCaseFilters, SqlConditions, Today, type FilterDay } from '@bihuan/cases';
import {
  arrival,
  caseFilters,
  review,
  type Actor,
  type Figure,
  type LedgerRow,
  type OfficeHome,
} from '@bihuan/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstLines } from './first-lines';
import { arrivalFilters, countFigure, reviewFilters } from './figures';

/** How far ahead an office looks, and how many of those cases are named at once. */
const SOON = 5;
const NAMED = 6;

/** The figures of an office's day: what came in, what waits for a decision, what falls due next. */
@Injectable()
export class ReadOfficeHome {
  constructor(
    private readonly dataSource: DataSource,
    private readonly today: Today,
  ) {}

  async execute(actor: Actor): Promise<OfficeHome> {
    const asOf = await this.today.asOf();
    const came = arrivalFilters(asOf.today);
    const arrivals: OfficeHome['arrivals'] = [];
    for (const name of arrival.options) arrivals.push({ name, ...(await this.count(actor, asOf, came[name])) });
    const reviews: OfficeHome['reviews'] = [];
    for (const name of review.options) reviews.push({ name, ...(await this.count(actor, asOf, reviewFilters[name])) });
    const soon = await this.count(actor, asOf, { dueWithin: String(SOON) });
    const items = await this.firstOf(actor, asOf, soon.filters);
    return { asOf: asOf.today, arrivals, reviews, dueSoon: { ...soon, workingDays: SOON, items } };
  }

  private count(actor: Actor, asOf: FilterDay, filters: Figure['filters']): Promise<Figure> {
    return countFigure(this.dataSource, { actor, asOf }, filters);
  }

  private async firstOf(actor: Actor, asOf: FilterDay, filters: Figure['filters']): Promise<LedgerRow[]> {
    const conditions = SqlConditions.visibleTo(actor);
    await addCaseFilters(this.dataSource.manager, conditions, caseFilters.parse(filters), asOf);
    return firstLines(this.dataSource, conditions, asOf, NAMED);
  }
}

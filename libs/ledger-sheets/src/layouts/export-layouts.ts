import { randomUUID } from 'node:crypto';
import { shippedLayouts, type Actor, type ExportLayoutBody, type ExportLayoutView } from '@bihuan/contracts';
import { ExportLayoutRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, Not, type EntityManager } from 'typeorm';
import { LayoutNameTaken, StaleLayout, TooManyLayouts, UnknownLayout } from '../ledger-sheets.errors';
import { homeOf } from '../person-of';

/** As many as anybody can choose from. */
const MOST_LAYOUTS = 50;
type Expected = { readonly id: string; readonly expectedVersion: number };

/** The layouts of an office: those that ship, and what the office keeps beside them. */
@Injectable()
export class ExportLayouts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Those that ship first, then the office's own by name. */
  async list(actor: Actor): Promise<ExportLayoutView[]> {
    const officeUnitId = actor.unitLine.at(-1);
    if (!officeUnitId) return [...shippedLayouts];
    const own = await this.dataSource.manager.find(ExportLayoutRow, {
      where: { officeUnitId },
      order: { name: 'ASC' },
    });
    return [...shippedLayouts, ...own.map(toView)];
  }

  create(actor: Actor, body: ExportLayoutBody): Promise<ExportLayoutView> {
    const officeUnitId = homeOf(actor);
    return this.ofOffice(officeUnitId, async (tx) => {
      if ((await tx.countBy(ExportLayoutRow, { officeUnitId })) >= MOST_LAYOUTS) throw new TooManyLayouts(MOST_LAYOUTS);
      await requireFree(tx, { officeUnitId, name: body.name });
      const row = { ...body, id: randomUUID(), officeUnitId, version: 1, ...this.stamp(actor) };
      await tx.insert(ExportLayoutRow, row);
      return toView(row);
    });
  }

  change(actor: Actor, { id, expectedVersion }: Expected, body: ExportLayoutBody): Promise<ExportLayoutView> {
    const officeUnitId = homeOf(actor);
    return this.ofOffice(officeUnitId, async (tx) => {
      const before = await tx.findOneBy(ExportLayoutRow, { id, officeUnitId });
      if (!before) throw new UnknownLayout();
      if (before.version !== expectedVersion) throw new StaleLayout(expectedVersion, before.version);
      await requireFree(tx, { officeUnitId, name: body.name, id: Not(id) });
      const after = { ...before, ...body, version: before.version + 1, ...this.stamp(actor) };
      await tx.save(ExportLayoutRow, after);
      return toView(after);
    });
  }

  async remove(actor: Actor, id: string): Promise<void> {
    const { affected } = await this.dataSource.manager.delete(ExportLayoutRow, { id, officeUnitId: homeOf(actor) });
    if (affected !== 1) throw new UnknownLayout();
  }

  private stamp({ personId }: Actor): Pick<ExportLayoutRow, 'changedAt' | 'changedBy'> {
    return { changedAt: this.clock.now(), changedBy: personId };
  }

  /** One change of an office's layouts at a time: the number and the names of all of them are looked at. */
  private ofOffice<Result>(officeUnitId: string, work: (tx: EntityManager) => Promise<Result>): Promise<Result> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM unit WHERE id = $1 FOR NO KEY UPDATE', [officeUnitId]);
      return work(tx);
    });
  }
}

async function requireFree(
  tx: EntityManager,
  where: { officeUnitId: string; name: string; id?: ReturnType<typeof Not<string>> },
): Promise<void> {
  const isShipped = shippedLayouts.some(({ name }) => name === where.name);
  if (isShipped || (await tx.existsBy(ExportLayoutRow, where))) throw new LayoutNameTaken(where.name);
}

function toView({ id, name, title, columns, paper, version }: Omit<ExportLayoutRow, 'changedAt'>): ExportLayoutView {
  return { id, name, title, columns, paper, version, builtIn: false, label: { zh: name, en: name } };
}

import { localDateOf } from '@bihuan/calendar';
import {
  documentRules,
  draftableKind,
  type Actor,
  type DocumentMarkBody,
  type DocumentMarkView,
  type DraftableKind,
} from '@bihuan/contracts';
import { DocumentMarkRow, UnitRow } from '@bihuan/database';
import { AppConfig, Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { UnknownDocumentTemplate } from '../official-documents.errors';
import { requireKeeper } from '../templates/template-keepers';
import { markOf, numberText, seriesOf } from './allot-number';

/** The words that units number their documents with (代字). */
@Injectable()
export class KeepMarks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  /** All kinds that a unit issues, each with its word and the number that comes next. */
  async list(actor: Actor, asked: string | undefined): Promise<DocumentMarkView[]> {
    const { manager } = this.dataSource;
    const unitId = asked ?? actor.unitLine.at(-1) ?? '';
    await requireKeeper(manager, actor, unitId);
    const unit = await manager.findOneBy(UnitRow, { id: unitId });
    if (!unit) throw new UnknownDocumentTemplate();
    const side = unit.kind === 'office' ? 'office' : 'unit';
    const kinds = draftableKind.options.filter((kind) => documentRules[kind].side === side);
    const views: DocumentMarkView[] = [];
    for (const kind of kinds) views.push(await this.view(manager, kind, unit));
    return views;
  }

  /** Chooses the word. Numbers that were given stay as they are; the new word counts from 1, or goes on where it was left. */
  async choose(actor: Actor, { unitId, kind, mark }: DocumentMarkBody): Promise<DocumentMarkView[]> {
    await this.dataSource.transaction(async (tx) => {
      await requireKeeper(tx, actor, unitId);
      const own = { unitId, kind };
      if (mark === null) await tx.delete(DocumentMarkRow, own);
      else {
        const row = { ...own, mark, changedAt: this.clock.now(), changedBy: actor.personId ?? '' };
        await tx.upsert(DocumentMarkRow, row, ['unitId', 'kind']);
      }
    });
    return this.list(actor, unitId);
  }

  private async view(tx: EntityManager, kind: DraftableKind, { id, name }: UnitRow): Promise<DocumentMarkView> {
    const year = localDateOf(this.clock.now().toISOString(), this.config.timeZone).slice(0, 4);
    const as = { kind, unitId: id, year };
    const mark = await markOf(tx, as);
    const [last] = await tx.query<{ last: number }[]>('SELECT last FROM number_series WHERE series = $1', [
      seriesOf(as, mark),
    ]);
    const isOwn = await tx.existsBy(DocumentMarkRow, { unitId: id, kind });
    return { kind, unit: { id, name }, mark, isOwn, next: numberText(as, mark, (last?.last ?? 0) + 1) };
  }
}

import { addMonths, localDateOf } from '@bihuan/calendar';
import type {
  Actor,
  BoardQuery,
  BoardSelectionBody,
  BoardTableQuery,
  BoardView,
  CaseSelectionView,
} from '@bihuan/contracts';
import { OfficeClock } from '@bihuan/platform';
import { boardOf, boardTable, casesBehind, type BoardFacts, type BoardUnit } from '@bihuan/report-domain';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { keepSelection } from '../keep-selection';
import { boardFile, type BoardFile } from './board-file';
import { boardUnits, narrowed, ownUnit, rootOf } from './board-units';
import { PeriodImpossible, UnknownBoard } from './boards.errors';
import { readBoardFacts } from './read-board-facts';

export type { BoardFile } from './board-file';

/** So many years a board tells of at most. */
const MOST_YEARS = 5;

type Asked = Pick<BoardQuery, 'from' | 'to' | 'unitId'>;
type Read = {
  readonly readAt: string;
  readonly all: BoardFacts;
  readonly facts: BoardFacts;
  readonly unit: BoardUnit | null;
};

/** Boards of what somebody may see, and the cases behind each of their numbers. */
@Injectable()
export class Boards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly present: OfficeClock,
  ) {}

  async read(actor: Actor, { by, ...asked }: BoardQuery): Promise<BoardView> {
    const { readAt, all, facts, unit } = await this.factsFor(actor, asked);
    const { figures, charts } = boardOf(facts, by);
    return {
      readAt,
      from: facts.from,
      to: facts.asOf,
      by,
      unit: unit && { id: unit.id, name: unit.name },
      units: boardUnits(all),
      cases: facts.cases.length,
      figures: [...figures],
      charts: [...charts],
    };
  }

  /** The table of one chart as a file. */
  async table(actor: Actor, { by, chart, format, language, ...asked }: BoardTableQuery): Promise<BoardFile> {
    const { readAt, facts, unit } = await this.factsFor(actor, asked);
    const told = boardOf(facts, by).charts.find(({ id }) => id === chart);
    if (!told) throw new UnknownBoard();
    const { from, asOf: to } = facts;
    const title = told.question[language];
    const readOn = localDateOf(readAt, this.present.timeZone);
    const setting = { title, from, to, readOn, unitName: unit?.name ?? null, language };
    return boardFile(boardTable(told, language), setting, format);
  }

  /** Names the cases behind a number, so that the ledger can show them however many there are. */
  async select(actor: Actor, { unitId, ...place }: BoardSelectionBody): Promise<CaseSelectionView> {
    const { facts } = await this.factsFor(actor, { ...place, unitId: unitId ?? undefined });
    const ids = casesBehind(facts, place);
    if (!ids) throw new UnknownBoard();
    return keepSelection(this.dataSource.manager, ids, this.present.now());
  }

  private async factsFor(actor: Actor, asked: Asked): Promise<Read> {
    const today = this.present.today();
    const { from, to } = periodOf(asked, today);
    const { timeZone } = this.present;
    const readAt = this.present.now();
    const everything = await this.dataSource.transaction('REPEATABLE READ', async (tx) => {
      await tx.query('SET TRANSACTION READ ONLY');
      return readBoardFacts(tx, { actor, from, to, timeZone });
    });
    const own = ownUnit(actor, everything);
    const all = own ? narrowed(everything, own) : everything;
    const unit = rootOf(all, asked.unitId);
    return { readAt: readAt.toISOString(), all, facts: unit ? narrowed(all, unit) : all, unit: unit ?? own };
  }
}

function periodOf(asked: Asked, today: string): { readonly from: string; readonly to: string } {
  const to = asked.to ?? today;
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
  if (from > to || to > today || addMonths(from, 12 * MOST_YEARS) < to)
    throw new PeriodImpossible(from, to, MOST_YEARS);
  return { from, to };
}

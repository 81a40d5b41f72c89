import { ladderView, type LadderView } from '@bihuan/contracts';
import { listLadders, PersonRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { UnknownLadder } from '../people.errors';

/** The ladders of escalation: what ships with the product, and what the office made of it. */
@Injectable()
export class LadderQueries {
  constructor(private readonly dataSource: DataSource) {}

  list(): Promise<LadderView[]> {
    return this.listIn(this.dataSource.manager);
  }

  async getByCode(manager: EntityManager, code: string): Promise<LadderView> {
    const view = (await this.listIn(manager)).find((candidate) => candidate.code === code);
    if (!view) throw new UnknownLadder(code);
    return view;
  }

  private async listIn(manager: EntityManager): Promise<LadderView[]> {
    const stored = await listLadders(manager);
    const ids = stored.map(({ changedBy }) => changedBy).filter((id) => id !== null);
    const people = ids.length > 0 ? await manager.findBy(PersonRow, { id: In(ids) }) : [];
    const names = new Map(people.map(({ id, name }) => [id, name]));
    return stored.map(({ ladder, changedAt, changedBy, ...state }) =>
      ladderView.parse({
        ...ladder,
        ...state,
        changedAt: changedAt?.toISOString() ?? null,
        changedBy: (changedBy && names.get(changedBy)) ?? null,
      }),
    );
  }
}

import { randomUUID } from 'node:crypto';
import {
  MOST_VIEWS,
  type Actor,
  type Page,
  type PageQuery,
  type SavedView,
  type SavedViewBody,
} from '@bihuan/contracts';
import { SavedViewRow } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NotYourView, SharingRefused, StaleView, TooManyViews, UnknownView } from '../ledger.errors';
import { requireKnownValues } from './known-values';
import { mayChange, pageOfViews, toView, viewsOf, type ViewRecord } from './saved-view.queries';

type Expected = { readonly id: string; readonly expectedVersion: number };

/** Views of the ledger that people keep for themselves or share. A view holds no cases: everybody sees through it what they may see. */
@Injectable()
export class SavedViews {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  page(actor: Actor, query: PageQuery): Promise<Page<SavedView>> {
    return pageOfViews(this.dataSource.manager, actor, query);
  }

  async create(actor: Actor, body: SavedViewBody): Promise<SavedView> {
    requireSharing(actor, body);
    requireKnownValues(body.query);
    return this.ofOwner(actor, async (tx, ownerId) => {
      const own = await tx.countBy(SavedViewRow, { ownerId });
      if (own >= MOST_VIEWS) throw new TooManyViews(MOST_VIEWS);
      const last = await tx.maximum(SavedViewRow, 'position', { ownerId });
      const [id, at] = [randomUUID(), this.clock.now()];
      const place = { id, ownerId, unitId: homeOf(actor), position: (last ?? 0) + 1, version: 1 };
      await tx.insert(SavedViewRow, { ...body, ...place, createdAt: at, changedAt: at });
      return toView(actor, await getView(tx, actor, id));
    });
  }

  async change(actor: Actor, { id, expectedVersion }: Expected, body: SavedViewBody): Promise<SavedView> {
    requireKnownValues(body.query);
    return this.dataSource.transaction(async (tx) => {
      const before = await lockView(tx, actor, id);
      if (before.version !== expectedVersion) throw new StaleView(expectedVersion, before.version);
      if (body.sharing !== before.sharing) requireSharing(actor, body);
      await tx.update(SavedViewRow, { id }, { ...body, version: before.version + 1, changedAt: this.clock.now() });
      // who takes a view of somebody else out of the shared ones does not see it any more, and is told how it is now
      const after = { ...before, ...body, version: before.version + 1, changedAt: this.clock.now() };
      return toView(actor, after);
    });
  }

  remove(actor: Actor, id: string): Promise<void> {
    return this.dataSource.transaction(async (tx) => {
      await lockView(tx, actor, id);
      await tx.delete(SavedViewRow, { id });
    });
  }

  /** Puts the own views into an order; those that are not named follow as they were. */
  async arrange(actor: Actor, ids: readonly string[]): Promise<void> {
    await this.ofOwner(actor, (tx, ownerId) =>
      tx.query(
        `UPDATE saved_view v SET position = placed.position
           FROM (SELECT o.id, row_number() OVER (ORDER BY array_position($2::uuid[], o.id) NULLS LAST, o.position)::int AS position
                   FROM saved_view o WHERE o.owner_id = $1) placed
          WHERE placed.id = v.id`,
        [ownerId, ids],
      ),
    );
  }

  /** One change of a person's views at a time: their number and places are looked at. */
  private ofOwner<Result>(
    { personId }: Actor,
    work: (tx: EntityManager, ownerId: string) => Promise<Result>,
  ): Promise<Result> {
    if (!personId) throw new Error('Only a person keeps a view');
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM person WHERE id = $1 FOR NO KEY UPDATE', [personId]);
      return work(tx, personId);
    });
  }
}

/** The unit with whose people a view is shared: of a section, the unit that it is a section of. */
function homeOf({ unitLine }: Actor): string {
  const home = unitLine.at(-1);
  if (!home) throw new Error('Only a person of a unit keeps a view');
  return home;
}

function requireSharing({ roles }: Actor, { sharing }: SavedViewBody): void {
  const isOffice = roles.includes('office-clerk') || roles.includes('office-lead');
  if (sharing === 'everyone' && !isOffice) throw new SharingRefused();
}

async function getView(tx: EntityManager, actor: Actor, id: string): Promise<ViewRecord> {
  const [view] = await viewsOf(tx, actor, [id]);
  if (!view) throw new UnknownView();
  return view;
}

/** A view that the actor may change, locked until the transaction ends. */
async function lockView(tx: EntityManager, actor: Actor, id: string): Promise<ViewRecord> {
  await tx.query('SELECT 1 FROM saved_view WHERE id = $1 FOR UPDATE', [id]);
  const view = await getView(tx, actor, id);
  if (!mayChange(actor, view)) throw new NotYourView();
  return view;
}

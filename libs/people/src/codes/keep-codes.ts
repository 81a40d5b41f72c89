import { alwaysOffered, keptLists, type KeptList, type OfferedList } from '@bihuan/contracts';
import { CodeListEntryRow, listOffered } from '@bihuan/database';
import { Clock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AccessLog } from '../access-log';
import type { Caller } from '../caller';
import { CodeStaysOffered, UnfitCodeOrder, UnknownCode } from './codes.errors';

export type CodeRef = { readonly list: KeptList; readonly code: string };

/** What of a code list is offered, and in which order. Its words stay as they are: what is stored must read the same for ever. */
@Injectable()
export class KeepCodes {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly accessLog: AccessLog,
  ) {}

  /** No longer offers an entry for new cases, or offers it again. Cases that have it keep it. */
  retire(caller: Caller, { list, code }: CodeRef, retired: boolean): Promise<OfferedList[]> {
    if (!Object.hasOwn(keptLists[list], code)) throw new UnknownCode();
    if (retired && alwaysOffered[list].includes(code)) throw new CodeStaysOffered();
    return this.dataSource.transaction(async (tx) => {
      await lock(tx);
      const now = this.clock.now();
      const before = await tx.findOneBy(CodeListEntryRow, { list, code });
      if (((before?.retiredAt ?? null) !== null) === retired) return listOffered(tx);
      await this.keep(tx, caller, { list, code, retiredAt: retired ? now : null, position: before?.position ?? null });
      await this.accessLog.recordIn(tx, {
        ...by(caller),
        action: retired ? 'code.retired' : 'code.restored',
        subject: `${list}/${code}`,
        details: {},
      });
      return listOffered(tx);
    });
  }

  /** The order in which the entries of a list are offered. */
  order(caller: Caller, list: KeptList, codes: readonly string[]): Promise<OfferedList[]> {
    const known = Object.keys(keptLists[list]);
    if (codes.length !== known.length || !known.every((code) => codes.includes(code))) throw new UnfitCodeOrder();
    return this.dataSource.transaction(async (tx) => {
      await lock(tx);
      const rows = await tx.findBy(CodeListEntryRow, { list });
      for (const [position, code] of codes.entries()) {
        const retiredAt = rows.find((row) => row.code === code)?.retiredAt ?? null;
        await this.keep(tx, caller, { list, code, retiredAt, position });
      }
      const details = { codes };
      await this.accessLog.recordIn(tx, { ...by(caller), action: 'code-list.ordered', subject: list, details });
      return listOffered(tx);
    });
  }

  private async keep(
    tx: EntityManager,
    { actor }: Caller,
    row: Omit<CodeListEntryRow, 'changedBy' | 'changedAt'>,
  ): Promise<void> {
    await tx.upsert(CodeListEntryRow, { ...row, changedBy: actor.personId, changedAt: this.clock.now() }, [
      'list',
      'code',
    ]);
  }
}

/** One change at a time: an order and a retirement at the same moment keep both. */
const lock = (tx: EntityManager) => tx.query('LOCK TABLE code_list_entry IN SHARE ROW EXCLUSIVE MODE');

const by = ({ actor, address }: Caller) => ({ personId: actor.personId, success: true, address });

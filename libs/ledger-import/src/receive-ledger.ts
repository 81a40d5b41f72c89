import { createHash, randomUUID } from 'node:crypto';
import type { Actor, LedgerImportView } from '@bihuan/contracts';
import { withRemembered } from '@bihuan/ledger-reader';
import { openSpreadsheet } from '@bihuan/spreadsheets';
import { OfficeClock } from '@bihuan/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstDefaults, proposalOf, rememberedLayout, samplesOf, shownSheets } from './layouts';
import { NothingInTheLedger } from './ledger-import.errors';
import { LedgerImportRepository } from './ledger-import.repository';

const LONGEST_NAME = 200;

/** Takes an existing ledger in: looks at its first rows and proposes what its columns mean. It is read once people have settled them. */
@Injectable()
export class ReceiveLedger {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: LedgerImportRepository,
    private readonly day: OfficeClock,
  ) {}

  async execute(actor: Actor, file: { readonly name: string; readonly bytes: Buffer }): Promise<LedgerImportView> {
    const fileName = plainName(file.name);
    const { sheets } = await openSpreadsheet(file.bytes, fileName);
    const samples = await samplesOf(sheets);
    const proposal = await proposalOf(this.dataSource.manager, samples, { today: this.day.today() });
    if (!proposal) throw new NothingInTheLedger(fileName);
    const officeUnitId = officeOf(actor);
    const known = await rememberedLayout(this.dataSource.manager, officeUnitId, proposal.signature);
    const now = this.day.now();
    return this.imports.add(actor, {
      id: randomUUID(),
      officeUnitId,
      version: 1,
      status: 'mapping',
      fileName,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      content: file.bytes,
      sheets: shownSheets(samples),
      proposal: known ? withRemembered(proposal, known) : proposal,
      mapping: null,
      defaults: known?.defaults ?? firstDefaults,
      choices: null,
      reader: null,
      skipped: { count: 0, first: [] },
      failure: null,
      createdAt: now,
      createdBy: personOf(actor),
      startedAt: null,
      progressedAt: now,
      finishedAt: null,
    });
  }
}

/** A name as it can be kept and shown: without folders, control characters and marks that turn the direction of reading. */
function plainName(name: string): string {
  const last = name.split(/[\\/]/u).at(-1) ?? '';
  return last.replaceAll(/[\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu, '').slice(-LONGEST_NAME) || '未命名';
}

function officeOf(actor: Actor): string {
  const office = actor.unitLine.at(-1);
  if (!office) throw new Error('An actor without a unit cannot import a ledger');
  return office;
}

function personOf(actor: Actor): string {
  if (!actor.personId) throw new Error('A ledger is imported by a person');
  return actor.personId;
}

import type { Actor, YearVerification } from '@bihuan/contracts';
import { YearCorrectionRow, YearFreezeRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOfCorrection } from './correct-year';
import { rebuildDocument, sha256, sha256OfFacts } from './year-document';
import { YearFreezeQueries } from './year-freeze.queries';

/** What a verification of frozen years found; `faults` is empty when every one can be rebuilt as it was. */
export type YearVerdict = {
  readonly years: number;
  readonly corrections: number;
  readonly faults: readonly string[];
};

type Checked = {
  readonly freeze: YearFreezeRow;
  readonly signed: readonly YearCorrectionRow[];
  readonly faults: readonly CorrectionFault[];
  readonly verification: YearVerification;
};
type CorrectionFault = { readonly sequence: number; readonly text: string };

/** Rebuilds the report of every frozen year from its stored facts, byte for byte, and the chain of its corrections. */
@Injectable()
export class VerifyYears {
  constructor(
    private readonly dataSource: DataSource,
    private readonly freezes: YearFreezeQueries,
  ) {}

  async execute(): Promise<YearVerdict> {
    const { manager } = this.dataSource;
    const found = await manager.find(YearFreezeRow, { select: { id: true }, order: { year: 'ASC', id: 'ASC' } });
    const faults: string[] = [];
    let corrections = 0;
    for (const { id } of found) {
      const checked = await this.check(id);
      corrections += checked.signed.length;
      faults.push(...freezeFaults(checked), ...checked.faults.map(({ text }) => text));
    }
    return { years: found.length, corrections, faults };
  }

  /** One frozen year, for whoever may read it: the fingerprints as they are stored and as they come out now. */
  async one(actor: Actor, id: string): Promise<YearVerification> {
    await this.freezes.getById(actor, id);
    return (await this.check(id)).verification;
  }

  private async check(id: string): Promise<Checked> {
    const { manager } = this.dataSource;
    const freeze = await manager.findOneByOrFail(YearFreezeRow, { id });
    const { document } = await manager.findOneOrFail(YearFreezeRow, { select: { document: true }, where: { id } });
    const signed = await manager.find(YearCorrectionRow, { where: { freezeId: id }, order: { sequence: 'ASC' } });
    const faults = correctionFaults(freeze, signed);
    const facts = { stored: freeze.factsSha256, found: sha256OfFacts(freeze.facts) };
    // Facts that were changed may not even be facts any more.
    const isUntouched = facts.found === facts.stored;
    const rebuilt = isUntouched ? await rebuildDocument(freeze.facts, freeze.composerVersion) : null;
    const content = {
      facts,
      document: {
        stored: freeze.documentSha256,
        found: sha256(document),
        rebuilt: rebuilt && sha256(rebuilt),
      },
      corrections: signed.length,
      brokenAt: faults[0]?.sequence ?? null,
    };
    return { freeze, signed, faults, verification: { ...content, holds: doesHold(content) } };
  }
}

function doesHold({ facts, document, brokenAt }: Omit<YearVerification, 'holds'>): boolean {
  const isSame = document.found === document.stored && document.rebuilt === document.stored;
  return facts.found === facts.stored && isSame && brokenAt === null;
}

function freezeFaults({ freeze, verification: { facts, document } }: Checked): readonly string[] {
  const name = `year ${freeze.year} of office ${freeze.officeUnitId}`;
  if (facts.found !== facts.stored) return [`${name}: its facts were changed`];
  if (document.found !== document.stored) return [`${name}: its document was changed`];
  if (document.rebuilt === null) return [`${name}: composed as ${freeze.composerVersion}, which is not known here`];
  return document.rebuilt === document.stored ? [] : [`${name}: its report comes out differently`];
}

function correctionFaults(
  { year, factsSha256 }: YearFreezeRow,
  signed: readonly YearCorrectionRow[],
): readonly CorrectionFault[] {
  return signed.flatMap(({ hash, ...content }, index) => {
    const { sequence } = content;
    const before = signed[index - 1]?.hash ?? factsSha256;
    const fault = (text: string) => ({ sequence, text: `year ${year} correction ${sequence}: ${text}` });
    return [
      ...(sequence === index + 1 ? [] : [fault('one before it is missing')]),
      ...(content.previousHash === before ? [] : [fault('it does not follow what is before it')]),
      ...(hashOfCorrection(content) === hash ? [] : [fault('its content was changed')]),
    ];
  });
}

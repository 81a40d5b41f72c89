import { YearCorrectionRow, YearFreezeRow } from '@bihuan/database';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { hashOfCorrection } from './correct-year';
import { rebuildDocument, sha256, sha256OfFacts } from './year-document';

/** What a verification of frozen years found; `faults` is empty when every one can be rebuilt as it was. */
export type YearVerdict = {
  readonly years: number;
  readonly corrections: number;
  readonly faults: readonly string[];
};

/** Rebuilds the report of every frozen year from its stored facts, byte for byte, and the chain of its corrections. */
@Injectable()
export class VerifyYears {
  constructor(private readonly dataSource: DataSource) {}

  async execute(): Promise<YearVerdict> {
    const { manager } = this.dataSource;
    const found = await manager.find(YearFreezeRow, { select: { id: true }, order: { year: 'ASC', id: 'ASC' } });
    const faults: string[] = [];
    let corrections = 0;
    for (const { id } of found) {
      const freeze = await manager.findOneByOrFail(YearFreezeRow, { id });
      const { document } = await manager.findOneOrFail(YearFreezeRow, { select: { document: true }, where: { id } });
      const signed = await manager.find(YearCorrectionRow, { where: { freezeId: id }, order: { sequence: 'ASC' } });
      corrections += signed.length;
      faults.push(...(await freezeFaults({ ...freeze, document })), ...correctionFaults(freeze, signed));
    }
    return { years: found.length, corrections, faults };
  }
}

async function freezeFaults(freeze: YearFreezeRow): Promise<readonly string[]> {
  const name = `year ${freeze.year} of office ${freeze.officeUnitId}`;
  if (sha256OfFacts(freeze.facts) !== freeze.factsSha256) return [`${name}: its facts were changed`];
  if (sha256(freeze.document) !== freeze.documentSha256) return [`${name}: its document was changed`];
  const rebuilt = await rebuildDocument(freeze.facts, freeze.composerVersion);
  if (rebuilt === null) return [`${name}: composed as ${freeze.composerVersion}, which is not known here`];
  return sha256(rebuilt) === freeze.documentSha256 ? [] : [`${name}: its report comes out differently`];
}

function correctionFaults({ year, factsSha256 }: YearFreezeRow, signed: readonly YearCorrectionRow[]): string[] {
  return signed.flatMap(({ hash, ...content }, index) => {
    const name = `year ${year} correction ${content.sequence}`;
    const before = signed[index - 1]?.hash ?? factsSha256;
    return [
      ...(content.sequence === index + 1 ? [] : [`${name}: one before it is missing`]),
      ...(content.previousHash === before ? [] : [`${name}: it does not follow what is before it`]),
      ...(hashOfCorrection(content) === hash ? [] : [`${name}: its content was changed`]),
    ];
  });
}

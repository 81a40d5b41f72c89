import { createHash } from 'node:crypto';
import type { DocumentTree } from '@bihuan/contracts';
import { PersonRow, UnitRow, type CaseRow, type UrgingDocumentRow } from '@bihuan/database';
import { composeUrging } from '@bihuan/report-domain';
import type { EntityManager } from 'typeorm';

/** A document's text as it is frozen, and its hash: SHA-256 of exactly these bytes. */
export type IssuedText = { readonly text: string; readonly sha256: string };

type Issue = { readonly number: string | null; readonly on: string };

/** The sheet of an urging notice; without a number it is a draft. */
export async function sheetOf(
  manager: EntityManager,
  document: UrgingDocumentRow,
  row: Pick<CaseRow, 'number'>,
  issue: Issue,
): Promise<DocumentTree> {
  const unitName = async (id: string) => (await manager.findOneByOrFail(UnitRow, { id })).name;
  return composeUrging({
    colour: document.colour,
    number: issue.number,
    office: await unitName(document.officeUnitId),
    unit: await unitName(document.unitId),
    caseNumber: row.number,
    title: document.title,
    content: document.content,
    signedOffBy: await signedOffBy(manager, document),
    date: issue.on,
  });
}

/** The text of an urging notice under a number and a date, ready to be frozen. */
export async function issuedText(
  manager: EntityManager,
  document: UrgingDocumentRow,
  row: Pick<CaseRow, 'number'>,
  issue: Issue,
): Promise<IssuedText> {
  const text = JSON.stringify(await sheetOf(manager, document, row, issue));
  return { text, sha256: createHash('sha256').update(text).digest('hex') };
}

/** A written approval is the leader's: the head of office only recorded it. */
async function signedOffBy(manager: EntityManager, document: UrgingDocumentRow): Promise<string | null> {
  if (document.leaderApproval) return document.leaderApproval.leader;
  if (document.approvedBy === null) return null;
  return (await manager.findOneByOrFail(PersonRow, { id: document.approvedBy })).name;
}

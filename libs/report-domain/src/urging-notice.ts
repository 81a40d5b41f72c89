import {
  urgingColours,
  type DocumentBlock,
  type DocumentTree,
  type UrgingColour,
  type UrgingContent,
} from '@bihuan/contracts';
import { chineseDate, chineseNumber } from './chinese-numbers';
import { plain } from './sentence';

/** What an urging notice is made of, names included. */
export type UrgingFacts = {
  readonly colour: UrgingColour;
  /** Null for a draft. */
  readonly number: string | null;
  readonly office: string;
  readonly unit: string;
  readonly caseNumber: string;
  readonly title: string;
  readonly content: UrgingContent;
  /** Who signed it off; null until it is approved. */
  readonly signedOffBy: string | null;
  readonly date: string;
};

/** Who signed for a notice, and when. */
export type UrgingReceipt = { readonly by: string; readonly at: string };

/**
 * Composes an urging notice (督办单): one matter on one sheet. The same facts give the same tree, so what is hashed at issue
 * can be shown again; the receipt is no part of it, as it comes later.
 */
export function composeUrging(facts: UrgingFacts): DocumentTree {
  const { colour, number, office, unit, content, date, signedOffBy } = facts;
  const kind = urgingColours[colour].zh;
  const parts = [
    ['督办事项', `${facts.title}（事项编号：${facts.caseNumber}）\n${content.facts}`],
    ['督办依据', content.basis],
    ['办理要求', content.requirement],
    ['办理时限', `${chineseDate(content.answerBy)}前。`],
    ['有关提示', content.notice],
  ] as const;
  const last = [
    `联系人：${content.contact}`,
    ...(signedOffBy === null ? [] : [`签发人：${signedOffBy}`]),
    ...(content.copyTo === null ? [] : [`抄送：${content.copyTo}`]),
  ];
  return {
    title: number === null ? `${kind}（草稿）` : `${kind}（${number}）`,
    addressee: unit,
    issuer: office,
    date,
    documentNumber: number,
    signatory: null,
    blocks: [
      { type: 'title', text: number === null ? `${kind}（草稿）` : kind },
      { type: 'addressee', text: `${unit}：` },
      ...parts
        .filter(([, text]) => text !== null)
        .flatMap(([heading, text], index) => part(index + 1, heading, text ?? '')),
      ...paragraphs(last.join('\n')),
      { type: 'signature', issuer: office, date },
    ],
  };
}

/** The same sheet with the receipt below: filled in, or left to be signed by hand. */
export function withReceipt(tree: DocumentTree, receipt: UrgingReceipt | null): DocumentTree {
  const column = (header: string, width: number) => ({ header, width, align: 'center' as const });
  const cells = [tree.addressee ?? '', receipt?.by ?? '', receipt ? receipt.at : ''].map((text) => ({ text }));
  return {
    ...tree,
    blocks: [
      ...tree.blocks,
      {
        type: 'table',
        columns: [column('签收单位', 5), column('签收人', 3), column('签收时间', 4)],
        rows: [{ cells }],
      },
    ],
  };
}

function part(place: number, heading: string, text: string): readonly DocumentBlock[] {
  return [{ type: 'heading', level: 1, text: `${chineseNumber(place)}、${heading}` }, ...paragraphs(text)];
}

function paragraphs(text: string): readonly DocumentBlock[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ type: 'paragraph', runs: [plain(line.trim())] }));
}

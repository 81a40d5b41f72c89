import type { DocumentBlock, DocumentTree } from '@bihuan/contracts';
import { chineseDate } from '../chinese-numbers';
import { composeSections } from '../compose-sections';
import type { Section } from '../section';
import { about, paragraph, plain } from '../sentence';
import { caseTable } from './case-table';
import type { CoordinationReason, DispatchFacts, PeriodicCase } from './periodic-facts';
import { proseParagraphs } from './prose';

/** The sections and the layout that sheets are composed with. */
export const DISPATCH_VERSION = 'dispatch-sheet@1';

export type DispatchWords = { readonly remarks: string };
type Told = DispatchFacts & DispatchWords;

const reasons: Readonly<Record<CoordinationReason, string>> = {
  extension: '申请延期，待决定',
  request: '有申请待决定',
  suspended: '中止',
};

const sections: readonly Section<Told>[] = [
  { id: 'overall', title: '总体情况', compose: overall },
  listOf('registered', '本周新增', ({ registered }) => registered),
  listOf('done', '本周办结', ({ done }) => done),
  listOf('near', '临近时限', ({ near }) => near),
  listOf('overdue', '逾期未办结', ({ overdue }) => overdue),
  { id: 'coordination', title: '需要协调', compose: coordination },
  { id: 'next', title: '下周到期', compose: nextDue },
  { id: 'remarks', title: '调度意见', compose: ({ remarks }) => proseParagraphs(remarks) },
];

/** Composes the dispatch sheet of a week. The same facts and remarks give the same tree to the byte. */
export function composeDispatchSheet(facts: DispatchFacts, words: DispatchWords): DocumentTree {
  const { officeName: issuer, from, to } = facts;
  const title = `${issuer}周调度表`;
  return {
    title,
    addressee: null,
    issuer,
    date: to,
    documentNumber: null,
    signatory: null,
    blocks: [
      { type: 'title', text: `${title}\n（${chineseDate(from)}至${chineseDate(to)}）` },
      ...composeSections(sections, { ...facts, ...words }),
      { type: 'signature', issuer, date: to },
    ],
  };
}

function listOf(id: string, title: string, pick: (facts: Told) => readonly PeriodicCase[]): Section<Told> {
  return {
    id,
    title,
    compose: (facts) => {
      const cases = pick(facts);
      return cases.length === 0
        ? []
        : [paragraph(plain('共'), about(`${cases.length}项`, cases), plain('。')), ...caseTable(cases)];
    },
  };
}

function overall(facts: Told): readonly DocumentBlock[] {
  const { to, open, registered, done, near, overdue, coordination: waiting, nextDue: next } = facts;
  const all = open.map((caseId) => ({ caseId }));
  return [
    paragraph(
      plain(`截至${chineseDate(to)}，在办事项`),
      about(`${open.length}项`, all),
      plain('。本周新增'),
      about(`${registered.length}项`, registered),
      plain('，办结'),
      about(`${done.length}项`, done),
      plain('；临近时限'),
      about(`${near.length}项`, near),
      plain('，逾期'),
      about(`${overdue.length}项`, overdue),
      plain('；需要协调'),
      about(
        `${waiting.length}项`,
        waiting.map((one) => one.about),
      ),
      plain('，下周到期'),
      about(`${next.length}项`, next),
      plain('。'),
    ),
  ];
}

function coordination({ coordination: waiting }: Told): readonly DocumentBlock[] {
  if (waiting.length === 0) return [];
  const cases = waiting.map((one) => one.about);
  const reasonOf = new Map(waiting.map((one) => [one.about.caseId, reasons[one.reason]]));
  return [
    paragraph(plain('共'), about(`${cases.length}项`, cases), plain('。')),
    ...caseTable(cases, ({ caseId }) => reasonOf.get(caseId) ?? ''),
  ];
}

function nextDue({ nextDue: next, nextTo }: Told): readonly DocumentBlock[] {
  if (next.length === 0) return [];
  return [
    paragraph(plain('至'), plain(chineseDate(nextTo)), plain('到期的共'), about(`${next.length}项`, next), plain('。')),
    ...caseTable(next),
  ];
}

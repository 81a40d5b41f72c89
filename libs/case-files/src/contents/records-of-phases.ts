import { localDateOf, localTimeOf } from '@bihuan/calendar';
import type { DocumentBlock, JournalEntry } from '@bihuan/contracts';
import { renderDocx } from '@bihuan/documents';
import type { CaseFacts, Contributor, Paper } from '../paper';
import { phaseOf, phases, type Phase } from '../phases';

const columns = [
  { header: '序号', width: 1, align: 'center' as const },
  { header: '时间', width: 2, align: 'center' as const },
  { header: '事项', width: 2, align: 'center' as const },
  { header: '办理人', width: 2, align: 'center' as const },
  { header: '内容', width: 6, align: 'left' as const },
];

/** Entries of the journal as a table: when, what, by whom, and what was said. */
export function tableOf(entries: readonly JournalEntry[], timeZone: string): DocumentBlock {
  const rows = entries.map(({ sequence, at, label, by, byUnit, details }) => ({
    cells: [
      String(sequence),
      `${localDateOf(at, timeZone)}\n${localTimeOf(at, timeZone)}`,
      label.zh,
      byUnit === null ? by : `${by}\n${byUnit}`,
      details.map((detail) => `${detail.label.zh}：${detail.value}`).join('\n'),
    ].map((text) => ({ text })),
  }));
  return { type: 'table', columns, rows };
}

/** The words of a sheet that only holds entries of the journal. */
export function sheetOf({ view, timeZone }: CaseFacts, title: string, entries: readonly JournalEntry[]) {
  const date = localDateOf(entries.at(-1)?.at ?? view.registeredAt, timeZone);
  const blocks: readonly DocumentBlock[] = [
    { type: 'title', text: title },
    { type: 'paragraph', runs: [{ text: `${view.number} ${view.title}` }] },
    tableOf(entries, timeZone),
  ];
  return { title, addressee: null, issuer: view.office.name, date, documentNumber: null, signatory: null, blocks };
}

/** What was done at each stage, from the journal: a sheet for each stage that something happened in. */
export const recordsOfPhases: Contributor = (facts) => {
  const papers = [...grouped(facts.journal)].map(([phase, entries]): Paper => {
    const tree = sheetOf(facts, `${phases[phase]}办理记录`, entries);
    const { title, date } = tree;
    const author = facts.view.office.name;
    return { phase, title, ending: '.docx', number: null, author, date, read: () => renderDocx(tree) };
  });
  return Promise.resolve(papers);
};

function grouped(journal: readonly JournalEntry[]): ReadonlyMap<Phase, readonly JournalEntry[]> {
  const groups = new Map<Phase, JournalEntry[]>();
  for (const entry of journal) {
    const phase = phaseOf(entry.type);
    groups.set(phase, [...(groups.get(phase) ?? []), entry]);
  }
  return groups;
}

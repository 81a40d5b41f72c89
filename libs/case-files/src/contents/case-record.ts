import { localDateOf } from '@bihuan/calendar';
import { domains, severities, sourceTypes, type CaseView, type DocumentBlock } from '@bihuan/contracts';
import { renderDocx } from '@bihuan/documents';
import type { CaseFacts, Contributor, Paper } from '../paper';

const columns = [
  { header: '项目', width: 2, align: 'center' as const },
  { header: '内容', width: 7, align: 'left' as const },
];

const rowsOf = (entries: readonly (readonly [string, string | null | undefined])[]): DocumentBlock => ({
  type: 'table',
  columns,
  rows: entries
    .filter((entry): entry is readonly [string, string] => Boolean(entry[1]))
    .map(([label, value]) => ({ cells: [{ text: label }, { text: value }] })),
});

function registration(view: CaseView): DocumentBlock {
  const assists = view.tasks.filter(({ part }) => part !== 'lead').map(({ unit }) => unit.name);
  return rowsOf([
    ['事项编号', view.number],
    ['事项名称', view.title],
    ['问题', view.finding],
    ['原因', view.cause],
    ['整改目标', view.goal],
    ['来源', sourceTypes[view.sourceType].zh],
    ['领域', domains[view.domain].zh],
    ['严重程度', severities[view.severity].zh],
    ['督查行动', view.inspection?.name],
    ['来文编号', view.externalNumber],
    ['督查机构', view.office.name],
    ['牵头单位', view.leadUnit?.name],
    ['协办单位', assists.join('、')],
    ['核查单位', view.verifyUnit?.name],
    ['流程', view.workflow.label.zh],
    ['现状', view.state.label.zh],
    ['完成时限', view.deadline.current],
  ]);
}

const measureColumns = [
  { header: '序号', width: 1, align: 'center' as const },
  { header: '整改措施', width: 5, align: 'left' as const },
  { header: '责任人', width: 2, align: 'center' as const },
  { header: '完成时限', width: 2, align: 'center' as const },
  { header: '完成标准', width: 3, align: 'left' as const },
  { header: '完成情况', width: 3, align: 'left' as const },
];

function measures({ measures: list }: CaseView): DocumentBlock {
  const rows = list.map(({ position, text, owner, dueOn, standard, doneOn, note }) => ({
    cells: [String(position), text, owner, dueOn, standard, [doneOn, note].filter(Boolean).join('\n')].map((cell) => ({
      text: cell,
    })),
  }));
  return { type: 'table', columns: measureColumns, rows };
}

function paperOf({ view, timeZone }: CaseFacts, phase: Paper['phase'], title: string, block: DocumentBlock): Paper {
  const date = localDateOf(view.registeredAt, timeZone);
  const tree = {
    title,
    addressee: null,
    issuer: view.office.name,
    date,
    documentNumber: null,
    signatory: null,
    blocks: [{ type: 'title' as const, text: title }, block],
  };
  return {
    phase,
    title,
    ending: '.docx',
    number: view.number,
    author: view.office.name,
    date,
    read: () => renderDocx(tree),
  };
}

/** What the case is, and what was planned against it. */
export const caseRecord: Contributor = (facts) => {
  const papers = [paperOf(facts, 'opening', '督查事项登记表', registration(facts.view))];
  if (facts.view.measures.length > 0) papers.push(paperOf(facts, 'plan', '整改措施清单', measures(facts.view)));
  return Promise.resolve(papers);
};

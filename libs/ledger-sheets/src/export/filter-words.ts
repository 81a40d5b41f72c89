import {
  domains,
  lightLabels,
  results,
  severities,
  sourceTypes,
  valuesOf,
  type CaseFilters,
  type Words,
} from '@bihuan/contracts';
import { allWorkflows, latestWorkflows } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';
import { dayWords } from '../day-words';

/** What the ledger was narrowed by, in words that stand on the paper; empty for the whole ledger. */
export async function filterWords(tx: EntityManager, filters: CaseFilters): Promise<string> {
  const { unitId, inspectionId, importId, ids, selection, awaitsMe } = filters;
  const conditions = [
    ...codeWords(filters),
    ...claimWords(filters),
    ...spanWords(filters),
    unitId && `单位：${await namesIn(tx, 'unit', unitId)}`,
    inspectionId && `督查行动：${await namesIn(tx, 'inspection', inspectionId)}`,
    awaitsMe && '待我办理',
    importId && '由同一份报告导入',
    (ids ?? selection) !== undefined && '选定的事项',
  ];
  return conditions.filter(Boolean).join('；');
}

function codeWords({ text, workflow, state, domain, sourceType, severity, result, light }: CaseFilters) {
  return [
    text && `含“${text}”`,
    workflow && `流程：${valuesOf(workflow).map(workflowWords).join('、')}`,
    state && `状态：${valuesOf(state).map(stateWords).join('、')}`,
    domain && `领域：${labelsIn(domains, domain)}`,
    sourceType && `来源：${labelsIn(sourceTypes, sourceType)}`,
    severity && `严重程度：${labelsIn(severities, severity)}`,
    result && `办理结果：${labelsIn(results, result)}`,
    light && `预警：${labelsIn(lightLabels, light)}`,
  ];
}

function claimWords({ open, urgent, relapsed }: CaseFilters) {
  return [
    open && `范围：${open === 'true' ? '未办结' : '已办结'}`,
    urgent && (urgent === 'true' ? '紧急' : '非紧急'),
    relapsed && (relapsed === 'true' ? '有反弹' : '无反弹'),
  ];
}

function spanWords(filters: CaseFilters) {
  return [
    spanOf('整改时限', filters.dueFrom, filters.dueTo),
    spanOf('登记日期', filters.registeredFrom, filters.registeredTo),
    spanOf('销号日期', filters.closedFrom, filters.closedTo),
  ];
}

function spanOf(label: string, from: string | undefined, to: string | undefined): string | null {
  if (!from && !to) return null;
  return `${label}：${from ? `${dayWords(from)}起` : ''}${to ? `${dayWords(to)}止` : ''}`;
}

function labelsIn(labels: Readonly<Record<string, Words>>, list: string): string {
  return valuesOf(list)
    .map((code) => labels[code]?.zh ?? code)
    .join('、');
}

function workflowWords(id: string): string {
  return latestWorkflows().find(({ definition }) => definition.id === id)?.definition.label.zh ?? id;
}

function stateWords(id: string): string {
  const states = allWorkflows().map(({ definition }) => definition.states[id]);
  return states.find((state) => state !== undefined)?.label.zh ?? id;
}

async function namesIn(tx: EntityManager, table: 'unit' | 'inspection', list: string): Promise<string> {
  const ids = valuesOf(list);
  const rows = await tx.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM ${table} WHERE id = ANY($1::uuid[]) ORDER BY name`,
    [ids],
  );
  return rows.map(({ name }) => name).join('、') || list;
}

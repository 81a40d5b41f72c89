import { domains, lightLabels, sourceTypes, type CaseFilters } from '@bihuan/contracts';
import { allWorkflows, latestWorkflows } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

/** What the ledger was narrowed by, in words that stand on the paper; empty for the whole ledger. */
export async function filterWords(tx: EntityManager, filters: CaseFilters): Promise<string> {
  const { text, workflow, state, unitId, domain, sourceType, light, open } = filters;
  const conditions = [
    text && `含“${text}”`,
    workflow && `流程：${workflowWords(workflow)}`,
    state && `状态：${stateWords(state)}`,
    unitId && `单位：${await unitWords(tx, unitId)}`,
    domain && `领域：${domains[domain].zh}`,
    sourceType && `来源：${sourceTypes[sourceType].zh}`,
    light && `预警：${lightLabels[light].zh}`,
    open && (open === 'true' ? '未办结' : '已办结'),
    filters.importId && '由同一份报告导入',
    filters.ids !== undefined && '选定的事项',
  ];
  return conditions.filter(Boolean).join('；');
}

function workflowWords(id: string): string {
  return latestWorkflows().find(({ definition }) => definition.id === id)?.definition.label.zh ?? id;
}

function stateWords(id: string): string {
  const states = allWorkflows().map(({ definition }) => definition.states[id]);
  return states.find((state) => state !== undefined)?.label.zh ?? id;
}

async function unitWords(tx: EntityManager, id: string): Promise<string> {
  const [unit] = await tx.query<{ name: string }[]>('SELECT name FROM unit WHERE id = $1', [id]);
  return unit?.name ?? id;
}

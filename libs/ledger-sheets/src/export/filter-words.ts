import { domains, lightLabels, sourceTypes, type CaseFilters } from '@bihuan/contracts';
import { allWorkflows, latestWorkflows } from '@bihuan/workflow';
import type { EntityManager } from 'typeorm';

/** What the ledger was narrowed by, in words that stand on the paper; empty for the whole ledger. */
export async function filterWords(tx: EntityManager, filters: CaseFilters): Promise<string> {
  const { unitId, importId, ids } = filters;
  const conditions = [
    ...codeWords(filters),
    unitId && `单位：${await unitWords(tx, unitId)}`,
    importId && '由同一份报告导入',
    ids !== undefined && '选定的事项',
  ];
  return conditions.filter(Boolean).join('；');
}

function codeWords({ text, workflow, state, domain, sourceType, light, open }: CaseFilters) {
  return [
    text && `含“${text}”`,
    workflow && `流程：${workflowWords(workflow)}`,
    state && `状态：${stateWords(state)}`,
    domain && `领域：${domains[domain].zh}`,
    sourceType && `来源：${sourceTypes[sourceType].zh}`,
    light && `预警：${lightLabels[light].zh}`,
    open && `范围：${open === 'true' ? '未办结' : '已办结'}`,
  ];
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

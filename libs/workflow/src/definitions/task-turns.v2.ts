import type { WorkflowDefinitionInput } from '../definition';

type Edges = WorkflowDefinitionInput['states'][string]['on'];

/** The units' parts: signed for, answered and accepted one by one; the lead's closure waits for them or for a waiver. */
export const taskTurns = {
  'task.signed': {
    to: '@same',
    by: ['assist'],
    when: ['some-task-open'],
    needs: ['own-task-unsigned'],
    notify: ['lead-handler', 'lead-liaison'],
    primary: true,
    label: { zh: '签收本单位任务', en: 'Sign for your part' },
  },
  'task.answered': {
    to: '@same',
    by: ['assist'],
    when: ['some-task-open'],
    needs: ['own-task-signed', 'own-parts-complete'],
    notify: ['lead-handler', 'lead-liaison', 'assist'],
    primary: true,
    label: { zh: '答复本单位任务', en: 'Answer your part' },
  },
  'task.accepted': {
    to: '@same',
    by: ['lead-liaison', 'lead-handler', 'lead-leader', 'assist'],
    when: ['some-task-answered'],
    needs: ['task-answered', 'task-is-own'],
    notify: ['assist'],
    primary: true,
    label: { zh: '认可答复', en: 'Accept an answer' },
  },
  'task.returned': {
    to: '@same',
    by: ['lead-liaison', 'lead-handler', 'lead-leader', 'assist'],
    when: ['some-task-answered'],
    needs: ['task-answered', 'task-is-own'],
    notify: ['assist'],
    label: { zh: '退回答复', en: 'Return an answer' },
  },
  'task.split': {
    to: '@same',
    by: ['lead-liaison', 'lead-leader', 'assist'],
    needs: ['splits-own-task', 'shares-lie-below', 'shares-differ', 'shares-within-deadline', 'weight-has-percent'],
    notify: ['assist'],
    label: { zh: '分解到下级单位', en: 'Split among units below' },
  },
  'task.waived': {
    to: '@same',
    by: ['office-clerk', 'office-lead'],
    when: ['some-task-open'],
    needs: ['task-open'],
    notify: ['lead-handler', 'lead-liaison', 'assist'],
    label: { zh: '免除任务', en: 'Waive a part' },
  },
} as const satisfies Edges;

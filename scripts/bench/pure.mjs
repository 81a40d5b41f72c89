import { createRequire } from 'node:module';
import { rateOf } from './measure.mjs';

const require = createRequire(import.meta.url);
const { builtInYears, dueDate, lightOf, workCalendar } = require('../../dist/libs/calendar/src/index.js');
const { decide, workflowOf, explain, register } = require('../../dist/libs/workflow/src/index.js');
const { readReport } = require('../../dist/libs/report-parser/src/index.js');

const unit = (digit) => `${digit}0000000-0000-4000-8000-000000000000`;
const clerk = {
  personId: unit(9),
  name: '程办',
  unitLine: [unit(1)],
  roles: ['office-clerk', 'office-lead'],
  system: false,
};
const stamp = { at: '2026-03-02T02:00:00.000Z', on: '2026-03-02', by: clerk };

export function benchPure() {
  return [...benchWorkflow(), ...benchCalendar(), benchParser()];
}

function benchWorkflow() {
  const workflow = workflowOf('rectification', 1);
  const registration = {
    type: 'case.registered',
    workflow: 'rectification',
    title: '题',
    finding: '文',
    cause: null,
    sourceType: 'audit',
    domain: 'other',
    severity: 'ordinary',
    inspectionId: null,
    externalNumber: null,
    origin: null,
    leadUnitId: unit(2),
    assistUnitIds: [unit(3)],
    verifyUnitId: null,
    publicityRequired: false,
    deadlineRule: { kind: 'days', value: 30, roll: true },
    ...stamp,
    facts: { officeUnitId: unit(1) },
  };
  const { memory } = register(workflow, registration);
  const event = { type: 'case.issued', note: null, ...stamp, facts: { dueOn: '2026-04-01', dueFlagged: false } };
  const text = JSON.stringify(memory);
  const floorRate = rateOf(() => JSON.stringify(JSON.parse(text)));
  const floor = 'JSON round trip of the memory';
  return [
    { what: 'decide() one event', rate: rateOf(() => decide(workflow, memory, event)), floor, floorRate },
    { what: 'explain() one state', rate: rateOf(() => explain(workflow, memory, stamp)), floor, floorRate },
  ];
}

function benchCalendar() {
  const calendar = workCalendar(builtInYears);
  const rule = { kind: 'working-days', value: 30 };
  const floor = 'Date arithmetic of 30 days';
  const floorRate = rateOf(() => new Date(Date.parse('2026-09-01') + 30 * 86_400_000).toISOString().slice(0, 10));
  const light = { today: '2026-09-20', start: '2026-09-01', due: '2026-10-09', open: true, suspended: false };
  return [
    { what: 'due date, 30 working days', rate: rateOf(() => dueDate(calendar, rule, '2026-09-01')), floor, floorRate },
    { what: 'light of one case', rate: rateOf(() => lightOf(light, calendar)), floor, floorRate },
  ];
}

function benchParser() {
  const section =
    '一是加强组织领导。成立领导小组，排查各类隐患166项，已整改完成146项。二是强化监督。办理投诉390件，已办结385件。';
  const body = `青禾区2025年度法治政府建设情况报告\n一、主要举措\n${`${section}\n`.repeat(150)}二、存在的问题\n一是法治意识有待加强。个别干部认识不足。二是执法有待规范。程序不够严格。\n三、2026年主要安排\n一是加大培训力度。组织培训。二是规范执法。开展评查。\n`;
  return {
    what: `a whole report (${body.length} characters)`,
    rate: rateOf(() => readReport(body)),
    floor: 'NFKC of the same text, per character',
    floorRate: rateOf(() => [...body].map((character) => character.normalize('NFKC')).join('')),
  };
}

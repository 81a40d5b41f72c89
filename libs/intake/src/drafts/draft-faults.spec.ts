import type { DraftCase } from '@bihuan/contracts';
import { draftFaults, type DraftSurroundings } from './draft-faults';

const [lead, assist, office, closed] = ['lead', 'assist', 'office', 'closed'];
const around: DraftSurroundings = {
  unitIds: new Set([lead, assist, office]),
  officeUnitId: office,
  today: '2026-03-02',
};

const draft = (changes: Partial<DraftCase> = {}): DraftCase => ({
  id: '00000000-0000-4000-8000-000000000001',
  kind: 'problem',
  workflow: 'rectification',
  keep: true,
  title: '审查能力薄弱',
  finding: '审查能力薄弱。',
  start: 0,
  end: 7,
  domain: 'rules',
  severity: 'ordinary',
  leadUnitId: lead,
  assistUnitIds: [assist],
  verifyUnitId: null,
  deadlineRule: { kind: 'months', value: 6, roll: true },
  publicityRequired: false,
  ...changes,
});
const pointers = (...drafts: DraftCase[]) => draftFaults(drafts, around).map(({ pointer }) => pointer);

describe('what keeps drafts from becoming cases', () => {
  it('is nothing when all is said', () => {
    expect(draftFaults([draft()], around)).toEqual([]);
  });

  it.each<[string, Partial<DraftCase>, string]>([
    ['no title', { title: ' ' }, 'title'],
    ['no finding', { finding: '' }, 'finding'],
    ['an unknown workflow', { workflow: 'wishful' }, 'workflow'],
    ['no lead unit', { leadUnitId: null }, 'leadUnitId'],
    ['a lead unit that is no longer there', { leadUnitId: closed }, 'leadUnitId'],
    ['an assist unit that is no longer there', { assistUnitIds: [closed] }, 'assistUnitIds'],
    ['a verifying unit that is no longer there', { verifyUnitId: closed }, 'verifyUnitId'],
    ['a unit that verifies itself', { verifyUnitId: lead }, 'verifyUnitId'],
    ['an office that leads what it verifies', { leadUnitId: office }, 'verifyUnitId'],
    ['a unit that leads and assists', { assistUnitIds: [lead] }, 'assistUnitIds'],
    ['a unit that assists twice', { assistUnitIds: [assist, assist] }, 'assistUnitIds'],
    ['a deadline that has passed', { deadlineRule: { kind: 'fixed', date: '2026-03-02' } }, 'deadlineRule'],
  ])('is %s', (_fault, changes, field) => {
    expect(pointers(draft(changes))).toEqual([`/drafts/0/${field}`]);
  });

  it('is told of all drafts at once, and not of those that are dropped', () => {
    const drafts = [draft({ keep: false, title: '' }), draft({ title: '' }), draft({ leadUnitId: null, finding: '' })];
    expect(pointers(...drafts)).toEqual(['/drafts/1/title', '/drafts/2/finding', '/drafts/2/leadUnitId']);
  });

  it('is that nothing was kept', () => {
    expect(pointers(draft({ keep: false }))).toEqual(['/drafts']);
  });
});

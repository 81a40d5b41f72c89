import type { FullLedgerRow } from '@bihuan/contracts';
import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen, sessionOf } from '../../../../testing/render-screen';
import { LedgerPage } from '../ledger-page';

configure({ asyncUtilTimeout: 10_000 });
const TOTAL = 250;

const rowOf = (place: number): FullLedgerRow => ({
  id: `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`,
  number: `2026-DC-${String(place).padStart(4, '0')}`,
  title: `第 ${place} 个事项：消防通道被占用`,
  workflow: { id: 'rectification', label: { zh: '问题整改', en: 'Rectification' } },
  state: { id: 'rectifying', label: { zh: '整改中', en: 'Rectifying' }, open: true },
  sourceType: 'government-inspection',
  domain: 'safety',
  severity: 'ordinary',
  leadUnit: { id: '00000000-0000-4000-8000-0000000000a1', name: '区住建局' },
  dueOn: '2026-07-10',
  workingDaysLeft: 7,
  light: 'normal',
  relapses: 0,
  registeredAt: '2026-03-02T02:00:00.000Z',
  version: 5,
  externalNumber: null,
  inspection: null,
  office: { id: '00000000-0000-4000-8000-0000000000a2', name: '区政府督查室' },
  verifyUnit: null,
  awaits: ['lead-handler'],
  deadlineRule: { kind: 'working-days', value: 20 },
  issuedOn: '2026-06-10',
  dueOriginal: '2026-07-10',
  handedInOn: null,
  measures: { done: 1, total: 3 },
  progress: null,
  response: null,
  extensions: 0,
  escalation: 0,
  urgent: false,
  disclosure: 'public',
  rectificationType: null,
  amount: null,
  rectifiedAmount: null,
  result: null,
  closedAt: null,
  changedAt: '2026-06-12T02:00:00.000Z',
});

/** The ledger as the API pages it. */
function answer(url: URL): unknown {
  if (!url.pathname.endsWith('/cases')) return [];
  const page = Number(url.searchParams.get('page'));
  const pageSize = Number(url.searchParams.get('pageSize'));
  const count = Math.max(0, Math.min(pageSize, TOTAL - (page - 1) * pageSize));
  const items = Array.from({ length: count }, (_, index) => rowOf((page - 1) * pageSize + index + 1));
  const total = url.searchParams.get('count') === 'false' ? null : TOTAL;
  return { items, page, pageSize, total };
}

const asked: URL[] = [];
const lastAsked = () => asked.filter(({ pathname }) => pathname.endsWith('/cases')).at(-1);

describe('the grid of the ledger', () => {
  beforeEach(() => {
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
    asked.length = 0;
    localStorage.clear();
    sessionStorage.clear();
    globalThis.fetch = (input) => {
      const url = new URL(typeof input === 'string' ? input : '', 'http://localhost');
      asked.push(url);
      return Promise.resolve({ ok: true, status: 200, json: async () => answer(url) } as Response);
    };
  });

  afterEach(() => jest.restoreAllMocks());

  const openLedger = async (at = '/ledger') => {
    const user = userEvent.setup();
    renderScreen(<LedgerPage />, { session: sessionOf('office-clerk'), at });
    const grid = await screen.findByLabelText('事项台账');
    await screen.findByText('2026-DC-0001');
    return { user, grid };
  };
  const here = () => document.activeElement?.textContent ?? '';

  it('says how many rows and columns there are, though few are drawn', async () => {
    const { grid } = await openLedger();
    expect(grid.getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
    expect(screen.getAllByRole('row').length).toBeLessThan(40);
    expect(screen.getByText('第 1 行，共 250 行')).toBeDefined();
  });

  it('is one stop of the Tab key, and is moved in by the arrows', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(here()).toBe('2026-DC-0003');
    await user.keyboard('{ArrowRight}');
    expect(here()).toContain('第 3 个事项');
    await user.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement?.closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('3');
    expect(document.querySelectorAll('[role="grid"] [tabindex="0"]')).toHaveLength(1);
  });

  it('goes to the last row and fetches its page', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{Control>}{End}{/Control}');
    const row = document.activeElement?.closest('[role="row"]');
    expect(row?.getAttribute('aria-rowindex')).toBe(String(TOTAL + 1));
    expect(screen.getByText('第 250 行，共 250 行')).toBeDefined();
  });

  it('ticks with the space bar, and the rows of a block together', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard(' ');
    expect(await screen.findByText('已选 1 个事项')).toBeDefined();
    await user.keyboard('{ArrowDown}{Shift>}{ArrowDown}{ArrowDown}{/Shift} ');
    expect(await screen.findByText('已选 4 个事项')).toBeDefined();
  });

  it('copies a block as a spreadsheet takes it', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
    let text = '';
    const clipboardData = { setData: (_: string, value: string) => (text = value) };
    fireEvent.copy(document.activeElement ?? document.body, { clipboardData });
    expect(text).toBe('2026-DC-0001\t第 1 个事项：消防通道被占用\n2026-DC-0002\t第 2 个事项：消防通道被占用');
    expect(screen.getByText('已复制 2 行 × 2 列，可粘贴到 Excel')).toBeDefined();
  });

  it('sorts by the head of a column, from the keyboard too', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{ArrowUp}{Enter}');
    await waitFor(() => expect(lastAsked()?.searchParams.get('sort')).toBe('number'));
    const head = screen.getByRole('columnheader', { name: '编号' });
    await waitFor(() => expect(head.getAttribute('aria-sort')).toBe('ascending'));
    expect(document.activeElement).toBe(head);
  });

  it('makes a column wider with Alt and the arrows, and remembers it', async () => {
    const { user, grid } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{ArrowUp}{Alt>}{ArrowRight}{/Alt}');
    expect(grid.style.getPropertyValue('--w-number')).toBe('11rem');
    expect(Object.values(localStorage).some((value) => String(value).includes('"width":176'))).toBe(true);
  });

  it('shows the conditions of the address, and takes one away', async () => {
    const { user } = await openLedger('/ledger?light=overdue&open=true');
    const chips = screen.getByRole('list', { name: '当前筛选条件' });
    expect(chips.textContent).toContain('逾期');
    await user.click(screen.getByRole('button', { name: /去掉条件：亮灯/ }));
    await waitFor(() => expect(lastAsked()?.searchParams.get('light')).toBeNull());
    expect(lastAsked()?.searchParams.get('open')).toBe('true');
    await act(async () => undefined);
  });
});

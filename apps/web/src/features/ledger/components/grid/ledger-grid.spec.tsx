import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledgerAnswer, LEDGER_TOTAL } from '../../../../testing/ledger-rows';
import { renderScreen, sessionOf } from '../../../../testing/render-screen';
import { LedgerPage } from '../ledger-page';

configure({ asyncUtilTimeout: 10_000 });
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
      return Promise.resolve({ ok: true, status: 200, json: async () => ledgerAnswer(url) } as Response);
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
    expect(grid.getAttribute('aria-rowcount')).toBe(String(LEDGER_TOTAL + 1));
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
    expect(row?.getAttribute('aria-rowindex')).toBe(String(LEDGER_TOTAL + 1));
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

  it('says that rows did not come, and fetches them again at the same place', async () => {
    const { user, grid } = await openLedger();
    const answered = globalThis.fetch;
    globalThis.fetch = () => Promise.reject(new TypeError('away'));
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('{Control>}{End}{/Control}');
    grid.scrollTop = 12_000;
    fireEvent.scroll(grid);
    const retry = await screen.findByRole('button', { name: '重试' });
    expect(screen.getByText('连接不上服务器')).toBeDefined();
    globalThis.fetch = answered;
    await user.click(retry);
    expect(await screen.findByText('2026-DC-0250')).toBeDefined();
    expect(screen.getByText('第 250 行，共 250 行')).toBeDefined();
    expect(screen.queryByText('连接不上服务器')).toBeNull();
  });

  it('tells what its keys do, and gives the keyboard back to its cell', async () => {
    const { user } = await openLedger();
    await user.click(screen.getByText('2026-DC-0001'));
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: '台账的按键' });
    expect(dialog.textContent).toContain('F2');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(here()).toBe('2026-DC-0001');
  });
});

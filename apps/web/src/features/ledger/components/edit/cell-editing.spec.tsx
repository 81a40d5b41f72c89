import { editableColumn, type CellEdit, type EditOutcome, type LedgerEditsBody } from '@bihuan/contracts';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ledgerAnswer, ledgerRow } from '../../../../testing/ledger-rows';
import { renderScreen, sessionOf } from '../../../../testing/render-screen';
import { LedgerPage } from '../ledger-page';

configure({ asyncUtilTimeout: 10_000 });

/** Every line may be reported on, and the urgency of none be changed. */
const field = { name: 'text', widget: 'textarea', required: true, options: null, maxLength: 2000 } as const;
const label = { zh: '进展', en: 'Progress' };

type Judge = (edit: CellEdit, mode: LedgerEditsBody['mode']) => EditOutcome['outcome'];
const sent: LedgerEditsBody[] = [];

/** The ledger, of which what is edited is judged so. */
function serve(judge: Judge): void {
  const outcomesOf = (body: LedgerEditsBody): EditOutcome[] =>
    body.edits.map((edit) => {
      const outcome = judge(edit, body.mode);
      const reasons = outcome === 'refused' ? [{ code: 'x', reason: { zh: '已销号', en: 'Closed' } }] : [];
      return { ...edit, outcome, understood: edit.value, reasons, version: outcome === 'stale' ? 9 : edit.version };
    });
  const post = (path: string, body: { caseIds: string[] } & LedgerEditsBody): unknown => {
    if (path.endsWith('/editable')) {
      const columns = [editableColumn.enum.progress];
      return {
        fields: [{ column: 'progress', field: { ...field, label }, needsReason: false }],
        cases: body.caseIds.map((caseId) => ({ caseId, version: 5, columns })),
      };
    }
    if (!path.endsWith('/edits')) return [];
    sent.push(body);
    return {
      outcomes: outcomesOf(body).map(({ value: _value, ...outcome }: EditOutcome & { value?: string }) => outcome),
    };
  };
  globalThis.fetch = (input, init) => {
    const url = new URL(typeof input === 'string' ? input : '', 'http://localhost');
    const text = typeof init?.body === 'string' ? init.body : null;
    const answer = text === null ? ledgerAnswer(url) : post(url.pathname, JSON.parse(text));
    return Promise.resolve({ ok: true, status: 200, json: async () => answer } as Response);
  };
}

/** Number and progress beside each other. */
const layout = { columns: ['number', 'progress'].map((id) => ({ id, width: 160 })), frozen: 1 };

const openLedger = async () => {
  localStorage.setItem(`bihuan.ledger-columns.${sessionOf('office-clerk').person.id}`, JSON.stringify(layout));
  const user = userEvent.setup();
  renderScreen(<LedgerPage />, { session: sessionOf('office-clerk'), at: '/ledger' });
  await screen.findByText('2026-DC-0001');
  return user;
};
const cellOf = (row: number, column: string) =>
  document.querySelector<HTMLElement>(`[role="gridcell"][data-row="${row}"][data-key="${column}"]`) ?? document.body;
const editable = (row: number) =>
  waitFor(() => expect(cellOf(row, 'progress').getAttribute('aria-readonly')).toBe('false'));

beforeEach(() => {
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(600);
  Element.prototype.scrollIntoView = () => undefined;
  sent.length = 0;
  localStorage.clear();
  sessionStorage.clear();
});
afterEach(() => jest.restoreAllMocks());

describe('changing a cell of the ledger', () => {
  const open = async (judge: Judge) => {
    serve(judge);
    const user = await openLedger();
    await editable(0);
    await user.dblClick(cellOf(0, 'progress'));
    const form = await screen.findByRole('form');
    return { user, form, input: within(form).getByRole('textbox') };
  };

  it('is given up with Escape: nothing is sent, and the keyboard is back in the cell', async () => {
    const { user } = await open(() => 'done');
    await user.keyboard('写了一半{Escape}');
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(sent).toEqual([]);
    expect(document.activeElement).toBe(cellOf(0, 'progress'));
  });

  it('is saved against the version that was seen', async () => {
    const { user } = await open(() => 'done');
    await user.keyboard('已完成清单');
    await user.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    const edit = { caseId: ledgerRow(1).id, version: 5, column: 'progress', value: '已完成清单' };
    expect(sent).toEqual([{ mode: 'apply', reason: null, edits: [edit] }]);
  });

  it('shows what the cell holds now beside what was typed, where somebody was faster, and saves upon that', async () => {
    const { user, input } = await open(({ version }) => (version === 5 ? 'stale' : 'done'));
    await user.keyboard('我写的');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('刚刚有人改过这个事项')).toBeDefined();
    expect(screen.getByText(/现在是：/)).toBeDefined();
    expect(input).toHaveProperty('value', '我写的');
    await user.click(screen.getByRole('button', { name: '仍要保存' }));
    await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
    expect(sent.map(({ edits: [edit] }) => [edit?.version, edit?.value])).toEqual([
      [5, '我写的'],
      [9, '我写的'],
    ]);
  });

  it('says why it is refused, and keeps what was typed', async () => {
    const { user, input } = await open(() => 'refused');
    await user.keyboard('我写的');
    await user.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText('已销号')).toBeDefined();
    expect(input).toHaveProperty('value', '我写的');
  });
});

describe('pasting cells into the ledger', () => {
  const paste = async (text: string, column: string, judge: Judge) => {
    serve(judge);
    const user = await openLedger();
    await editable(0);
    await user.click(cellOf(0, column));
    fireEvent.paste(cellOf(0, column), { clipboardData: { getData: () => text } });
    return { user, dialog: await screen.findByRole('dialog', { name: '粘贴预览' }) };
  };
  const outcomes = (dialog: HTMLElement) =>
    within(dialog)
      .getAllByRole('row')
      .slice(1)
      .map((row) =>
        [...row.querySelectorAll('td')].map((cell) => cell.textContent).filter((_, at) => at === 0 || at > 2),
      );

  it('shows first what would come of it, and then changes what can be changed', async () => {
    const { user, dialog } = await paste('甲\n乙', 'progress', ({ value }, mode) =>
      value === '乙' ? 'refused' : mode === 'apply' ? 'done' : 'possible',
    );
    await within(dialog).findByText('可以修改');
    expect(outcomes(dialog)).toEqual([
      ['2026-DC-0001', '甲', '可以修改'],
      ['2026-DC-0002', '乙', '不能修改已销号'],
    ]);
    expect(sent.map(({ mode }) => mode)).toEqual(['preview']);
    await user.click(within(dialog).getByRole('button', { name: '修改 1 格' }));
    expect(await within(dialog).findByText('已修改')).toBeDefined();
    expect(sent[1]).toMatchObject({ mode: 'apply', edits: [{ caseId: ledgerRow(1).id, value: '甲' }] });
    expect(sent[1]?.edits).toHaveLength(1);
  });

  it('hands whole rows over to the import', async () => {
    const text = '2026-DC-9001\t新的事项';
    const { user, dialog } = await paste(text, 'number', () => 'possible');
    expect(dialog.textContent).toContain('这些列不能在台账里直接修改');
    await user.click(within(dialog).getByRole('link', { name: '带着粘贴的内容去导入' }));
    expect(sessionStorage.getItem('bihuan.pasted-rows')).toBe(text);
    expect(sent.map(({ mode }) => mode)).toEqual(['preview']);
  });

  it('changes nothing where there is more than is changed at once', async () => {
    const { dialog } = await paste('一行\n'.repeat(501), 'progress', () => 'possible');
    expect(dialog.textContent).toContain('台账没有改动');
    expect(within(dialog).getByRole('link', { name: '带着粘贴的内容去导入' })).toBeDefined();
    expect(sent).toEqual([]);
  });
});

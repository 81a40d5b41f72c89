import type { OfferedList } from '@bihuan/contracts';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderScreen, sessionOf } from '../../../testing/render-screen';
import { KeptCodes } from './kept-codes';

const of: OfferedList = {
  list: 'domain',
  entries: [
    { code: 'finance', retired: false },
    { code: 'safety', retired: true },
    { code: 'other', retired: false },
  ],
};
const use = [{ code: 'finance', cases: 12, open: 3 }];
const show = () => renderScreen(<KeptCodes of={of} use={use} />, { session: sessionOf('admin') });
const row = (name: RegExp) => screen.getByRole('row', { name });
const isOpen = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') !== 'true';

describe('a code list that the office keeps', () => {
  it('shows each entry in both languages, its state in a word, and how many cases use it', () => {
    show();
    expect(row(/财政资金/).textContent).toMatch(/Public funds\s*12\s*3\s*提供/);
    expect(row(/安全生产/).textContent).toMatch(/Safety\s*0\s*0\s*已停用/);
  });

  it('offers to retire what is offered and to bring back what is retired, and leaves the way out alone', () => {
    show();
    expect(isOpen('停用“财政资金”')).toBe(true);
    expect(isOpen('恢复“安全生产”')).toBe(true);
    expect(screen.queryByRole('button', { name: '停用“其他”' })).toBeNull();
    expect(row(/其他/).textContent).toContain('固定提供');
  });

  it('asks before it retires, and says what becomes of the cases', async () => {
    show();
    await userEvent.click(screen.getByRole('button', { name: '停用“财政资金”' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('已有的 12 个事项不变');
  });

  it('moves by buttons that end where the list ends', () => {
    show();
    expect(isOpen('上移“财政资金”')).toBe(false);
    expect(isOpen('下移“其他”')).toBe(false);
    expect(isOpen('上移“其他”')).toBe(true);
  });
});

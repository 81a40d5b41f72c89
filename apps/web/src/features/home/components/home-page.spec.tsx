import type { Role } from '@bihuan/contracts';
import { screen, waitFor } from '@testing-library/react';
import { renderScreen, sessionOf } from '../../../testing/render-screen';
import { HomePage } from './home-page';

/** Pages come empty; the rest is not answered, so each part shows that it could not be read. */
const answers: Readonly<Record<string, unknown>> = {
  '/api/to-do': { items: [], page: 1, pageSize: 10, total: 0 },
  '/api/home/waiting': { items: [], page: 1, pageSize: 8, total: 0 },
};

describe('the home page', () => {
  const asked: string[] = [];
  const before = globalThis.fetch;

  beforeEach(() => {
    asked.length = 0;
    localStorage.clear();
    globalThis.fetch = ((address: string) => {
      const path = address.replace(/\?.*$/, '');
      asked.push(path);
      const body = answers[path];
      const status = body === undefined ? 503 : 200;
      return Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve(body), headers: new Map() });
    }) as never;
  });
  afterEach(() => {
    globalThis.fetch = before;
  });

  const titlesFor = async (...roles: Role[]) => {
    renderScreen(<HomePage System={() => <p>系统状态</p>} />, { session: sessionOf(...roles) });
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 }).length).toBeGreaterThan(0));
    return screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  };

  it('asks for a department nothing that only an office may read', async () => {
    expect(await titlesFor('unit-liaison')).toEqual(['等别人处理的事项', '等我处理的事项']);
    expect(new Set(asked)).toEqual(new Set(['/api/to-do', '/api/home/waiting']));
    expect(await screen.findByText('没有等别人处理的事项')).toBeDefined();
  });

  it('shows somebody of several roles the parts of all, each once', async () => {
    const titles = await titlesFor('office-lead', 'gov-leader', 'unit-leader');
    expect(titles).toEqual([
      '今日一览',
      '5 个工作日内到期',
      '等别人处理的事项',
      '上一工作日以来的变化',
      '各单位、各领域亮灯',
      '近 12 周走势',
      '等我处理的事项',
      '逾期最久的事项和原因',
      '哪些单位逾期',
      '全局情况',
      '最近的回头看',
    ]);
  });

  it('keeps the other parts when one could not be read, with a way to try again', async () => {
    await titlesFor('gov-leader');
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
    expect(screen.getByText('没有等您处理的事项')).toBeDefined();
  });
});

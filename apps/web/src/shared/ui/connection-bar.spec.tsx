import { useMutation, useQuery } from '@tanstack/react-query';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { z } from 'zod';
import { renderScreen } from '../../testing/render-screen';
import { command, request } from '../lib/http';
import { ConnectionBar } from './connection-bar';
import { ProblemAlert } from './problem-alert';

/** The server at the browser's edge: there, or away. */
const server = { isAway: false, answers: 0 };
const answer = (body: unknown) =>
  ({ ok: true, status: 200, headers: new Headers(), json: () => Promise.resolve(body) }) as Response;

function Screen() {
  const [text, setText] = useState('');
  const number = useQuery({ queryKey: ['number'], queryFn: () => request('/number', z.number()) });
  const save = useMutation({ mutationFn: () => command('/text', { method: 'POST', body: { text } }) });
  return (
    <>
      <ConnectionBar />
      <output>{number.data}</output>
      <input aria-label="原文" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <button type="button" onClick={() => save.mutate()}>
        保存
      </button>
      {save.isError && <ProblemAlert error={save.error} />}
    </>
  );
}

const bar = () => screen.queryByText(/连接不上服务器，正在重试/);

describe('when the server cannot be reached', () => {
  beforeEach(() => {
    Object.assign(server, { isAway: false, answers: 0 });
    globalThis.fetch = () => {
      if (server.isAway) return Promise.reject(new TypeError('Failed to fetch'));
      server.answers += 1;
      return Promise.resolve(answer(server.answers));
    };
  });

  it('says so, keeps what was typed, and reads all anew when the server is back', async () => {
    renderScreen(<Screen />);
    await screen.findByText('1');
    expect(bar()).toBeNull();
    server.isAway = true;
    await userEvent.type(screen.getByLabelText('原文'), '案卷缺少告知记录');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() => expect(bar()).not.toBeNull());
    expect(screen.getByRole('alert').textContent).toContain('已填写的内容仍在页面上');
    expect(screen.getByLabelText<HTMLInputElement>('原文').value).toBe('案卷缺少告知记录');
    server.isAway = false;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(bar()).toBeNull());
    await waitFor(() => expect(screen.queryByText('1')).toBeNull());
    expect(screen.getByLabelText<HTMLInputElement>('原文').value).toBe('案卷缺少告知记录');
  });

  it('believes the browser that says it is offline, until the server answers', async () => {
    renderScreen(<Screen />);
    act(() => void window.dispatchEvent(new Event('offline')));
    expect(bar()).not.toBeNull();
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(() => expect(bar()).toBeNull());
  });
});
